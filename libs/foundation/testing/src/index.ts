export * from './child-program';
export * from './decider-spec';
export * from './keys-in-memory';
export * from './left-behind';
export * from './projection-spec';
export * from './test-database';
