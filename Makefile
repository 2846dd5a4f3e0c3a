# CloudReef. `make help` lists the targets; all outputs go to build/.

QGIS_PYTHON ?= /usr/bin/python3
SCENE ?= resources/sample/scene.tif
export QGIS_PYTHON
# QGIS uses the standard library of the first python3 on PATH: an activated environment would break it.
export PATH := $(dir $(QGIS_PYTHON)):$(PATH)

environment = $(QGIS_PYTHON) -m cloudreef_plugin.environment.installer
dev = $$($(environment) python build/dev)
demo_profile = build/profile
demo_engine = $(demo_profile)/profiles/default/cloudreef/engine
offscreen = QT_QPA_PLATFORM=offscreen

.PHONY: help map demo docs repository test-qgis test-qgis-here test test-long training train-smoke lint link zip pages pictures bench words locks clean system system-tests wheels dev-environment

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 8

demo: system ## segment a scene through QGIS: make demo [SCENE=path] [BANDS=4,3,2,5] [SCALING=auto] [TRUTH=path]
	@$(offscreen) $(QGIS_PYTHON) .ci/link.py $(demo_profile)
	@QGIS_CUSTOM_CONFIG_PATH=$(abspath $(demo_profile)) PYTHONPATH=cloudreef_plugin \
	    $$($(environment) python $(demo_engine)) tests/demo.py "$(SCENE)" \
	    --bands "$(BANDS)" --scaling "$(SCALING)" $(if $(TRUTH),--truth "$(TRUTH)")

test: system-tests dev-environment wheels ## run the tests, two parts at a time: make test [PARTS="engine windows"]
	@$(QGIS_PYTHON) .ci/tests.py $(dev) $(PARTS)

test-long: system-tests dev-environment wheels ## run the slow tests that `make test` leaves out: whole courses, many killed runs
	@$(QGIS_PYTHON) .ci/tests.py --long $(dev)

test-qgis: ## run the plugin's tests in another QGIS: make test-qgis VERSION=3.22|3.40|3.44 [TESTS=tests/qgis]
	@.ci/test-qgis "$(VERSION)" $(TESTS)

.PHONY: test-wine
test-wine: ## run the engine's tests in a Windows Python under Wine: make test-wine [TESTS=tests/engine/jobs]
	@.ci/test-wine $(TESTS)

test-qgis-here: system-tests dev-environment wheels
	CLOUDREEF_ENGINE_PYTHON=$(dev) CLOUDREEF_TEST_WHEELS=$(abspath build/wheels) $(QGIS_PYTHON) -m pytest $(or $(TESTS),tests/qgis)

train-smoke: system dev-environment ## run both training courses in small, from published archives to a mask in QGIS, in minutes
	@$(offscreen) $(QGIS_PYTHON) .ci/link.py $(demo_profile)
	@QGIS_CUSTOM_CONFIG_PATH=$(abspath $(demo_profile)) PYTHONPATH=cloudreef_plugin:tests:. $(dev) tests/train_smoke.py

training: ## install what training needs, and print its Python
	@$(environment) install build/training --profile training
	@$(environment) python build/training

lint: dev-environment ## check style and types
	$(dev) -m ruff check .
	$(dev) -m ruff format --check .
	$(dev) -m mypy
	MYPYPATH=cloudreef_plugin $(dev) -m mypy training

link: system ## link the plugin and its engine into your QGIS profile and enable it
	@$(offscreen) $(QGIS_PYTHON) .ci/link.py

zip: dev-environment ## pack the plugin and run the checks of the QGIS plugin site: build/cloudreef.<version>.zip
	@archive=$$($(QGIS_PYTHON) .ci/zip.py) && $(dev) .ci/site_checks.py $$archive && echo $$archive

repository: ## write a plugin repository for your own server to build/repository: make repository URL=https://...
	@$(QGIS_PYTHON) .ci/repository.py "$(URL)"

docs: ## build the documentation site: build/site
	@$(environment) install build/docs --profile docs
	@$$($(environment) python build/docs) .ci/docs.py

pages: ## regenerate the help pages of the algorithms, after their texts have changed
	@$(QGIS_PYTHON) .ci/help.py pages

pictures: wheels dev-environment ## retake the pictures of help and README from real windows
	@CLOUDREEF_ENGINE_PYTHON=$(dev) CLOUDREEF_TEST_WHEELS=$(abspath build/wheels) \
	    $(QGIS_PYTHON) .ci/help.py pictures results readme

bench: dev-environment ## run the benchmarks: make bench [QUICK=1] [BENCH="--deepness FOLDER"]
	QUICK="$(QUICK)" PYTHONPATH=cloudreef_plugin $(dev) tests/benchmarks/bench.py $(BENCH)

bench-windows: system-tests dev-environment ## measure how long QGIS's windows are blocked while CloudReef works
	CLOUDREEF_ENGINE_PYTHON=$(dev) $(QGIS_PYTHON) tests/benchmarks/windows.py

.PHONY: fuzz soak bench-windows
fuzz: dev-environment ## try damaged, hostile and invalid inputs: make fuzz [INPUTS=2000] [SECONDS=1800] [SEED=1]
	PYTHONPATH=cloudreef_plugin:tests $(dev) tests/fuzz/trust.py fuzz --inputs $(or $(INPUTS),2000) --seconds $(or $(SECONDS),1800) --seed $(or $(SEED),1)

soak: dev-environment ## kill runs, then run many jobs in a row: make soak [KILLS=250] [JOBS=500] [DISKS=50] [SECONDS=1800] [SEED=1]
	PYTHONPATH=cloudreef_plugin:tests $(dev) tests/fuzz/trust.py soak \
	    --kills $(or $(KILLS),250) --disks $(or $(DISKS),50) --jobs $(or $(JOBS),500) --seconds $(or $(SECONDS),1800) --seed $(or $(SEED),1)

words: ## update the translation files from the plugin's texts: resources/i18n
	$(QGIS_PYTHON) .ci/translate.py

map: dev-environment ## draw the map of folders and their imports: resources/pictures/map.svg
	@$(dev) .ci/map.py

locks: ## resolve the pinned requirements again (needs uv): make locks [UPGRADE=--upgrade]
	cd cloudreef_plugin/engine/requirements && for lock in compact tensorflow tensorflow-cuda training training-cuda deeplake dev docs; do \
	    uv pip compile -q $(UPGRADE) --universal --generate-hashes --no-header --no-emit-package openvino-telemetry \
	        --python-version $$([ $$lock = compact ] && echo 3.9 || echo 3.10) $$lock.in -o $$lock.txt || exit 1; done
	$(QGIS_PYTHON) .ci/dependencies.py

.PHONY: audit
audit: ## check the pinned packages for known vulnerabilities (needs pip-audit and a network)
	@$(QGIS_PYTHON) .ci/dependencies.py --check
	@for lock in compact tensorflow training; do \
	    pip-audit --no-deps --disable-pip --strict -r cloudreef_plugin/engine/requirements/$$lock.txt || exit 1; done

clean: ## remove build/
	rm -rf build

system:
	@.ci/packages

system-tests:
	@.ci/packages tests

# The tests install an engine from these, without a network.
wheels: system-tests
	@$(QGIS_PYTHON) -m cloudreef_plugin.environment.wheels build/wheels

dev-environment:
	@.ci/packages
	@$(environment) install build/dev --profile dev
