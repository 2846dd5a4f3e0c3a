# CloudReef. `make help` lists the targets; everything that is built goes to build/.

QGIS_PYTHON ?= /usr/bin/python3
SCENE ?= resources/sample/scene.tif
export QGIS_PYTHON
# QGIS takes its standard library from the first python3 on PATH: an activated environment would break it.
export PATH := $(dir $(QGIS_PYTHON)):$(PATH)

environment = $(QGIS_PYTHON) -m cloudreef_plugin.environment
dev = $$($(environment) python build/dev)
demo_profile = build/profile
demo_engine = $(demo_profile)/profiles/default/cloudreef/engine
offscreen = QT_QPA_PLATFORM=offscreen

.PHONY: help demo test training train-smoke lint link zip pages pictures bench words locks clean system system-tests wheels dev-environment

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 8

demo: system ## segment a scene through QGIS: make demo [SCENE=path] [BANDS=4,3,2,5] [SCALING=auto] [TRUTH=path]
	@$(offscreen) $(QGIS_PYTHON) .ci/link.py $(demo_profile)
	@QGIS_CUSTOM_CONFIG_PATH=$(abspath $(demo_profile)) PYTHONPATH=cloudreef_plugin \
	    $$($(environment) python $(demo_engine)) tests/demo.py "$(SCENE)" \
	    --bands "$(BANDS)" --scaling "$(SCALING)" $(if $(TRUTH),--truth "$(TRUTH)")

test: system-tests dev-environment wheels ## run every test: engine, training, plugin, and in a real QGIS without and with windows
	$(dev) -m pytest tests --ignore tests/qgis
	$(QGIS_PYTHON) -m pytest tests/plugin
	CLOUDREEF_ENGINE_PYTHON=$(dev) CLOUDREEF_TEST_WHEELS=$(abspath build/wheels) $(QGIS_PYTHON) -m pytest tests/qgis

train-smoke: system dev-environment ## prove the way from published archives to a mask in QGIS, small and in minutes
	@$(offscreen) $(QGIS_PYTHON) .ci/link.py $(demo_profile)
	@QGIS_CUSTOM_CONFIG_PATH=$(abspath $(demo_profile)) PYTHONPATH=cloudreef_plugin:tests:. $(dev) tests/train_smoke.py

training: ## set up what training needs, and print its Python
	@$(environment) install build/training --profile training
	@$(environment) python build/training

lint: dev-environment ## check style and types
	$(dev) -m ruff check .
	$(dev) -m ruff format --check .
	$(dev) -m mypy

link: system ## put the plugin and its engine into your QGIS profile and enable it
	@$(offscreen) $(QGIS_PYTHON) .ci/link.py

zip: ## pack the plugin for the QGIS plugin site: build/cloudreef.zip
	@$(QGIS_PYTHON) .ci/zip.py

pages: ## make the help's page of algorithms anew, after a text of theirs has changed
	@$(QGIS_PYTHON) .ci/help.py pages

pictures: wheels ## take the help's pictures anew, of real windows
	@CLOUDREEF_TEST_WHEELS=$(abspath build/wheels) $(QGIS_PYTHON) .ci/help.py pictures

bench: dev-environment ## measure against the field's way of doing it: make bench [QUICK=1] [BENCH="--deepness FOLDER"]
	QUICK="$(QUICK)" PYTHONPATH=cloudreef_plugin $(dev) tests/benchmarks/bench.py $(BENCH)

words: ## bring the translation files in step with the plugin's texts: resources/i18n
	$(QGIS_PYTHON) .ci/translate.py

locks: ## resolve the pinned requirements again (needs uv): make locks [UPGRADE=--upgrade]
	cd cloudreef_plugin/engine/requirements && for lock in compact tensorflow tensorflow-cuda training training-cuda deeplake dev; do \
	    uv pip compile -q $(UPGRADE) --universal --generate-hashes --no-header --no-emit-package openvino-telemetry \
	        --python-version $$([ $$lock = compact ] && echo 3.9 || echo 3.10) $$lock.in -o $$lock.txt || exit 1; done

clean: ## remove build/
	rm -rf build

system:
	@.ci/packages

system-tests:
	@.ci/packages tests

# What the tests install an engine from, without a network.
wheels: system-tests
	@$(QGIS_PYTHON) -m cloudreef_plugin.wheels build/wheels

dev-environment:
	@.ci/packages
	@$(environment) install build/dev --profile dev
