export { type Check, runCheck } from './check.contract';
export type { StoreUnderTest } from './subject.contract';
export { contract, describeEventStore } from './describe-event-store.contract';
