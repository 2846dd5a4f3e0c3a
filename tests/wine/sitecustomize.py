"""Wine's C library gives no error number where a byte of a file is locked already; that of Windows gives EACCES."""

import errno
import msvcrt

_locking = msvcrt.locking


def locking(*arguments: int) -> None:
    try:
        _locking(*arguments)
    except OSError as error:
        raise error if error.errno else PermissionError(errno.EACCES, "Permission denied") from None


msvcrt.locking = locking
