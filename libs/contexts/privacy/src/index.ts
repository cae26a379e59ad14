export { ReadLog1763780000000 } from './migrations/1763780000000-read-log';
export { PrivacyModule } from './privacy.module';
export { ReadLog, ReadLogUnavailable } from './read-log/read-log';
export { ThisReading, type Reading } from './read-log/reading';
