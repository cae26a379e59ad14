import { Module } from '@nestjs/common';
import { ReadLog } from './read-log/read-log';

@Module({ providers: [ReadLog], exports: [ReadLog] })
export class PrivacyModule {}
