import { Module } from '@nestjs/common';
import { ReadLogModule } from '@alongside/privacy';

@Module({
  imports: [ReadLogModule],
  controllers: [],
  providers: [],
})
export class EmployersModule {}
