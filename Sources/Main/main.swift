import Commands

await startTweetal()
