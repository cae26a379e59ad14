export * from './command-context';
export * from './command-handler';
export * from './decide.command';
export * from './decision';
export * from './derived-id';
export * from './errors';
export { lookIn } from './look-in';
export { abandonedType } from './loaded-stream';
export * from './rehearsal';
