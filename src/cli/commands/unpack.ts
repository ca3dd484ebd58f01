import type { Command } from 'commander'
export function defineUnpack(program: Command): void {
  program.command('unpack')
}
