import type { Command } from 'commander'
export function definePack(program: Command): void {
  program.command('pack')
}
