// Loaded into every process the launcher starts (node --import): whatever happens to the launcher, kill -9 included, its IPC channel
// closes and the process stops; first politely, then for good.
const graceMs = 10_000;

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), graceMs).unref();
});
// The channel alone must not keep a process alive that has finished its work.
process.channel?.unref();

// Whoever reads our output may be gone before us.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
  });
}
