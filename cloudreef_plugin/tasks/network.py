"""HTTP requests with QGIS's network settings: its proxy, its certificates, its log."""

from __future__ import annotations

from typing import Mapping

from qgis.core import QgsBlockingNetworkRequest
from qgis.PyQt.QtCore import QByteArray, QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

from ..published.catalogue import is_safe
from ..published.download import Reply

__all__ = ["ask"]


def ask(address: str, headers: Mapping[str, str]) -> Reply:
    """Requests an address, from any thread; a `published.download.Transport`."""
    if not is_safe(address):
        return Reply(0, trouble="only https is spoken")
    request = QNetworkRequest(QUrl(address))
    # Not compressed, as parts of a compressed answer are not parts of the file.
    for name, value in {"Accept-Encoding": "identity", **headers}.items():
        request.setRawHeader(name.encode("ascii"), value.encode("latin-1"))
    request.setAttribute(QNetworkRequest.Attribute.CacheSaveControlAttribute, False)
    blocking = QgsBlockingNetworkRequest()
    blocking.get(request, True)
    reply = blocking.reply()
    ended_at = reply.request().url().toString()
    if ended_at and not is_safe(ended_at):
        return Reply(0, trouble="the address leads away from https")
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    received = {_text(name).lower(): _text(reply.rawHeader(name)) for name in reply.rawHeaderList()}
    return Reply(int(status) if status else 0, bytes(reply.content()), received, blocking.errorMessage())


def _text(header: QByteArray) -> str:
    return bytes(header).decode("latin-1")
