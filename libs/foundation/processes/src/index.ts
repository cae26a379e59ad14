export { prepareProcesses, processCheckpoints, resetProcesses, processStatus, type ProcessStatus } from './checkpoints';
export * from './complete-commands.process';
export * from './process';
export * from './process-runner';
export { retryUndone, undoneReactions, type UndoneReaction } from './undone';
