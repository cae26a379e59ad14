import { Module } from '@nestjs/common';
import { ReadLog } from './read-models/read-log';

@Module({ providers: [ReadLog], exports: [ReadLog] })
export class PrivacyModule {}
