export * from './decider';
export * from './domain-error';
export * from './event';
export * from './ids';
export * from './privacy';
export * from './time';
