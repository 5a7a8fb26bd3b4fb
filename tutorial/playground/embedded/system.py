"""What a program can ask of its system: to write, to end, and little else."""

from random import Random

from tutorial.playground.embedded import wasi
from tutorial.playground.embedded.clock import Clock
from tutorial.playground.embedded.record import How, Output, Record
from tutorial.playground.embedded.witness import Witness

OUTPUT_BYTES = 256 << 10
MAX_OUTPUTS = 5000
FLOOD_BYTES = 32 << 20


class Exited(Exception):  # noqa: N818 -- it is how a program ends, not an error
    """The program ended its process."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class System:
    """The host's side of the system calls of one run."""

    memory: wasi.Memory
    """Of the program; there as soon as it runs."""

    def __init__(
        self, record: Record, clock: Clock, witness: Witness, random: Random
    ) -> None:
        self._record = record
        self._clock = clock
        self._witness = witness
        self._random = random
        self._written = 0

    def proc_exit(self, code: int) -> None:
        """End the process."""
        if self._record.how is How.RETURNED and not self._witness.is_reported:
            self._record.how = How.UNKNOWN  # the program itself ended the looking
        raise Exited(code)

    def fd_write(self, fd: int, vectors: int, count: int, written: int) -> int:
        """Take what the program writes to a stream."""
        if fd not in (1, 2):
            return wasi.BAD_FILE
        total = 0
        for i in range(min(count, 1024)):
            address, size = self.memory.pair(vectors + 8 * i)
            self._write("stdout" if fd == 1 else "stderr", address, size)
            total += size
        self.memory.uint32(written).value = total
        return wasi.SUCCESS

    def _write(self, stream: str, address: int, size: int) -> None:
        if self._record.how is How.RETURNED:
            return  # the process would be gone
        self._written += size
        if self._written > FLOOD_BYTES and not self._clock.is_halted:
            self._clock.halt("output")
        room = OUTPUT_BYTES - (self._written - size)
        if size > room or len(self._record.outputs) > MAX_OUTPUTS:
            self._record.truncated = True
        if room > 0 and len(self._record.outputs) <= MAX_OUTPUTS:
            self._keep_output(stream, self.memory.read(address, min(size, room)))
        elif self._record.how in (How.PANICKED, How.DEADLOCK):
            raise Exited(2)  # all that could follow are more goroutines

    def _keep_output(self, stream: str, data: bytes) -> None:
        now = self._clock.now_ns
        last = self._record.outputs[-1] if self._record.outputs else None
        if last is not None and last.stream == stream and last.at_ns == now:
            last.data += data
        else:
            self._record.outputs.append(Output(stream, now, bytearray(data)))

    def fd_read(self, fd: int, _vectors: int, _count: int, read: int) -> int:
        """Read standard input, which is empty."""
        if fd != 0:
            return wasi.BAD_FILE
        self.memory.uint32(read).value = 0  # the end of the file
        return wasi.SUCCESS

    def fd_fdstat_get(self, fd: int, stat: int) -> int:
        """Say what kind of file a descriptor is."""
        if not 0 <= fd <= wasi.ROOT_FD:
            return wasi.BAD_FILE
        is_root = fd == wasi.ROOT_FD
        self.memory.write(stat, wasi.FOLDER if is_root else wasi.CHARACTER_DEVICE)
        return wasi.SUCCESS

    def fd_prestat_get(self, fd: int, prestat: int) -> int:
        """Say that there is one folder, the root."""
        if fd != wasi.ROOT_FD:
            return wasi.BAD_FILE
        self.memory.write(prestat, wasi.ROOT_PRESTAT)
        return wasi.SUCCESS

    def fd_prestat_dir_name(self, fd: int, name: int, size: int) -> int:
        """Name the root folder."""
        if fd != wasi.ROOT_FD or size < len(wasi.ROOT_NAME):
            return wasi.BAD_FILE
        self.memory.write(name, wasi.ROOT_NAME)
        return wasi.SUCCESS

    def random_get(self, address: int, size: int) -> int:
        """Fill in random bytes, the same ones in every run with a seed."""
        self.memory.write(address, self._random.randbytes(min(max(size, 0), 1 << 20)))
        return wasi.SUCCESS

    def args_get(self, pointers: int, text: int) -> int:
        """Give the program's arguments: its name."""
        self.memory.uint32(pointers).value = text
        self.memory.write(text, b"prog\0")
        return wasi.SUCCESS

    def args_sizes_get(self, count: int, size: int) -> int:
        """Say how long the arguments are."""
        self.memory.uint32(count).value = 1
        self.memory.uint32(size).value = len(b"prog\0")
        return wasi.SUCCESS

    def poll_oneoff(self, _in: int, _out: int, _count: int, events: int) -> int:
        """Say that nothing is ready."""
        # Waiting is beforeIdle's; here the scheduler only looks, and nothing is ready.
        self.memory.uint32(events).value = 0
        return wasi.SUCCESS

    def environ_sizes_get(self, count: int, size: int) -> int:
        """Say that the environment is empty."""
        self.memory.uint32(count).value = 0
        self.memory.uint32(size).value = 0
        return wasi.SUCCESS
