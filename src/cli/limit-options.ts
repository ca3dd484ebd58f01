// The flags of the reading limits, told with their defaults; apart from what they mean, so that `--help` loads no reader.
import type { Command } from 'commander'

/** Adds the flags that `limitsOf` reads. */
export function withLimitOptions(command: Command): Command {
  return command
    .option('--text-limit <millions>', 'most characters of one text, in millions; the rest is left out (16)')
    .option('--file-limit <mb>', 'largest file, in megabytes (256)')
    .option('--time-limit <seconds>', 'most time for one file, in seconds (120)')
    .option('--memory-limit <mb>', 'most memory for reading one file, in megabytes (1024)')
}
