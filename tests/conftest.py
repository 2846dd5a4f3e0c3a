"""What is remembered of this computer between runs stays out of the tests, and they out of it."""

from __future__ import annotations

import os
import tempfile

os.environ["CLOUDREEF_CACHE"] = os.path.join(tempfile.gettempdir(), f"cloudreef-tests-cache-{os.getpid()}")
