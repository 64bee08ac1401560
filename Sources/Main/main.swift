import Commands

startTweetal()
