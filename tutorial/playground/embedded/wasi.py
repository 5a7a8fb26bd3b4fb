"""The little of the system interface (WASI) that embedded programs need."""

import ctypes
import struct
from collections.abc import Callable

import wasmtime
from wasmtime import Store

SUCCESS = 0
BAD_FILE = 8
NO_ENTRY = 44
NOT_SUPPORTED = 58
READ_ONLY = 69

ROOT_FD = 3
"""A root folder with nothing in it, so that Go says "no such file" as elsewhere."""
ROOT_NAME = b"/"
ROOT_PRESTAT = struct.pack("<BxxxI", 0, len(ROOT_NAME))

_CREATE_FLAGS = 0b1001  # create, truncate

_WRITING = frozenset(
    {
        "path_create_directory",
        "path_link",
        "path_remove_directory",
        "path_rename",
        "path_symlink",
        "path_unlink_file",
    }
)


def file_stat(file_type: int) -> bytes:
    """Return an fdstat: a type, no flags, every right (there is nothing to do)."""
    return struct.pack("<BxHxxxxQQ", file_type, 0, (1 << 30) - 1, (1 << 30) - 1)


CHARACTER_DEVICE = file_stat(2)
FOLDER = file_stat(3)

_CONTINUE = 0

_OnEpoch = ctypes.CFUNCTYPE(
    ctypes.c_size_t,
    ctypes.POINTER(wasmtime._ffi.wasmtime_context_t),
    ctypes.c_void_p,
    ctypes.POINTER(ctypes.c_uint64),
    ctypes.POINTER(wasmtime._ffi.wasmtime_update_deadline_kind_t),
)
_Finalizer = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


def on_epoch(store: Store, tick: Callable[[], bool]) -> object:
    """Call `tick` at every epoch while a program runs; where it is False, trap.

    The caller keeps the returned object alive as long as the store.
    """

    def callback(_context: object, _data: object, delta, kind) -> int:  # type: ignore[no-untyped-def]
        try:
            goes_on = tick()
        except wasmtime.WasmtimeError:
            goes_on = False  # the program gave an address that is none
        if not goes_on:
            error = wasmtime._ffi.wasmtime_error_new(b"out of time")
            return ctypes.cast(error, ctypes.c_void_p).value or 0
        delta[0] = 1
        kind[0] = _CONTINUE
        return 0

    kept = _OnEpoch(callback)
    no_finalizer = _Finalizer()
    wasmtime._ffi.wasmtime_store_epoch_deadline_callback(
        store.ptr(), kept, None, no_finalizer
    )
    return kept, no_finalizer


def unsupported(name: str) -> Callable[..., int]:
    """Return the function of the system `name`, which only says that it cannot."""
    if name in _WRITING:
        answer = READ_ONLY
    elif name.startswith("path_"):
        answer = NO_ENTRY
    else:
        # Go looks for more folders until it is told that there is no such file.
        answer = BAD_FILE if name.startswith(("fd_", "sock_")) else NOT_SUPPORTED
    return lambda *_: answer


def path_open(
    _fd: int, _follow: int, _path: int, _size: int, flags: int, *_: int
) -> int:
    """Answer a program that opens a file: there is none, and none can be made."""
    return READ_ONLY if flags & _CREATE_FLAGS else NO_ENTRY


class Memory:
    """A program's memory. Every address comes from the program: all are checked."""

    def __init__(self, store: Store, memory: wasmtime.Memory) -> None:
        self._store = store
        self._memory = memory
        # The memory's address space is reserved whole, so that it never moves.
        self._base = ctypes.addressof(memory.data_ptr(store).contents)

    def _address(self, offset: int, size: int) -> int:
        offset &= 0xFFFFFFFF
        if size < 0 or offset + size > self._memory.data_len(self._store):
            raise wasmtime.WasmtimeError("a pointer outside of the memory")
        return self._base + offset

    def read(self, offset: int, size: int) -> bytes:
        """Return the `size` bytes at `offset`."""
        size &= 0xFFFFFFFF
        return ctypes.string_at(self._address(offset, size), size)

    def write(self, offset: int, data: bytes) -> None:
        """Write `data` at `offset`."""
        ctypes.memmove(self._address(offset, len(data)), data, len(data))

    def pair(self, offset: int) -> tuple[int, int]:
        """Return the address and the size of a vector at `offset`."""
        address, size = struct.unpack("<II", self.read(offset, 8))
        return address, size

    def uint32(self, offset: int) -> ctypes.c_uint32:
        """Return the number at `offset`, to be read and set in place."""
        return ctypes.c_uint32.from_address(self._address(offset, 4))

    def uint64(self, offset: int) -> ctypes.c_uint64:
        """Return the number at `offset`, to be read and set in place."""
        return ctypes.c_uint64.from_address(self._address(offset, 8))

    def int64(self, offset: int) -> ctypes.c_int64:
        """Return the number at `offset`, to be read and set in place."""
        return ctypes.c_int64.from_address(self._address(offset, 8))
