import { Module } from '@nestjs/common';
import { ReadLogModule } from '@alongside/privacy';
import { FindOnTeamHandler } from './read-models/team/find-on-team.query';

@Module({
  imports: [ReadLogModule],
  providers: [FindOnTeamHandler],
})
export class HighBarriersModule {}
