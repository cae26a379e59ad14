import { Module } from '@nestjs/common';
import { ReadLog } from './read-models/read-log/read-log';

/** For contexts whose queries show persons' records. */
@Module({ providers: [ReadLog], exports: [ReadLog] })
export class ReadLogModule {}
