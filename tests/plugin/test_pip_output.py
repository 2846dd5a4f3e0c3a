"""What pip says becomes progress, or one sentence with what to do."""

from __future__ import annotations

import pytest

from cloudreef_plugin.environment.pip_output import PipProgress, explain_failure, requirement_count

LOCK = """\
numpy==2.0.2 ; python_version < '3.10' \\
    --hash=sha256:aa
numpy==2.4.6 ; python_version >= '3.10' \\
    --hash=sha256:bb
    # via rasterio
rasterio==1.4.4 \\
    --hash=sha256:cc
"""


def test_progress_follows_the_packages_of_this_system():
    state = PipProgress(requirement_count(LOCK))
    assert not state.read("Ignoring numpy: markers \"python_version < '3.10'\" don't match your environment")
    state.read("Collecting numpy==2.4.6 (from -r compact.txt (line 3))")
    assert state.text == "Fetching numpy"
    half = state.fraction
    state.read("  Downloading numpy-2.4.6-cp311-cp311-manylinux_2_28_x86_64.whl (16.9 MB)")
    assert state.text == "Fetching numpy (16.9 MB)"
    assert state.fraction == half
    state.read("Collecting rasterio==1.4.4")
    assert state.fraction == pytest.approx(2 * half)
    state.read("Installing collected packages: numpy, rasterio")
    assert state.text == "Installing packages"


NO_WHEEL = "ERROR: No matching distribution found for onnxruntime==1.31.1"


@pytest.mark.parametrize(
    ("lines", "message", "hint"),
    [
        (["ERROR: Could not install packages due to an OSError: [Errno 2] No such file or directory: 'C:\\\\Users'",
          "HINT: This error might have occurred since this system does not have Windows Long Path support enabled."],
         "longer than Windows allows", "long paths"),
        (["ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE."], "hash differs", "mirror"),
        (["ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device"], "full", "Free"),
        (["WARNING: Retrying ... NewConnectionError('Temporary failure in name resolution')", NO_WHEEL], "reached",
         "network"),
        (["ProxyError('Cannot connect to proxy.', OSError('407 Proxy Authentication Required'))"], "proxy", "PROXY"),
        (["SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'))"], "not trusted", "PIP_CERT"),
        (["ERROR: [WinError 5] Access is denied: 'C:\\\\engine\\\\numpy.pyd'"], "in use", "virus"),
        ([NO_WHEEL], "no onnxruntime==1.31.1 for Python 3.15", "another version of Python"),
        (["ERROR: something new"], "something new", "install.log"),
        ([], "pip said nothing", "install.log"),
    ],
)  # fmt: skip
def test_a_failure_in_the_users_words(lines, message, hint):
    error = explain_failure(lines, "Python 3.15", offline=False)
    assert message in error.message
    assert hint in error.hint


def test_a_folder_of_wheels_that_lacks_one():
    error = explain_failure([NO_WHEEL], "Python 3.12", offline=True)
    assert error.message == "The folder of wheels has no onnxruntime==1.31.1 that fits Python 3.12."
