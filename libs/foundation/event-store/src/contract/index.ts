export { type Check, runCheck, type StoreUnderTest } from './check.contract';
export { contract, describeEventStore } from './describe-event-store.contract';
