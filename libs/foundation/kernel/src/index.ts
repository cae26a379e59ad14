export * from './decider';
export * from './domain-error';
export * from './event';
export * from './ids';
export * from './interval';
export * from './moment';
export * from './privacy';
export * from './time';
