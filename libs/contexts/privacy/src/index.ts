import { personDecider } from './domain/person/person.decider';

export * from './domain/person/person.events';
export { PrivacyModule } from './privacy.module';
export { ReadLog, ReadLogUnavailable, type Reading } from './read-models/read-log';
export { ReadLog1763780000000 } from './migrations/1763780000000-read-log';
export { ThisReading } from './api/this-reading.decorator';

export const privacyDeciders = [personDecider];
