"""HTTP with the system's proxies and certificates."""

from __future__ import annotations

import string
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from http.client import HTTPException
from typing import Any

from ..paths import version
from ..published.catalogue import is_safe
from ..published.download import Reply

__all__ = ["ask"]

SECONDS = 60


class _OnlySafe(urllib.request.HTTPRedirectHandler):
    """Follows redirections to https addresses only."""

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        """Creates the redirected request, None where it is refused."""
        return super().redirect_request(req, fp, code, msg, headers, newurl) if is_safe(newurl) else None


def ask(address: str, headers: Mapping[str, str]) -> Reply:
    """Requests an address; a `published.download.Transport`."""
    if not is_safe(address):
        return Reply(0, trouble="only https is supported")
    known = {"User-Agent": f"cloudreef/{version()}", **headers}
    # Spaces and letters beyond ASCII as browsers send them; what is encoded already stays.
    encoded = urllib.parse.quote(address, safe=string.punctuation)
    request = urllib.request.Request(encoded, headers=known)  # noqa: S310 - https only
    opener = urllib.request.build_opener(_OnlySafe)
    try:
        with opener.open(request, timeout=SECONDS) as answer:
            return Reply(answer.status, answer.read(), _lower_case(answer.headers))
    except urllib.error.HTTPError as error:
        with error:
            return Reply(error.code, b"", _lower_case(error.headers), str(error.reason))
    except (OSError, ValueError, HTTPException) as error:
        return Reply(0, trouble=str(getattr(error, "reason", error)))


def _lower_case(headers: Any) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}
