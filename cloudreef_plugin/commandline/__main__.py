"""``python -m cloudreef.commandline``: the same as ``cloudreef``."""

from __future__ import annotations

import sys

from .application import main

sys.exit(main())
