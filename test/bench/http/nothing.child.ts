import 'reflect-metadata';
import { Controller, HttpCode, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

@Controller()
class NothingController {
  @Post('nothing')
  @HttpCode(200)
  nothing() {
    return { revision: 1 };
  }
}

@Module({ controllers: [NothingController] })
class NothingModule {}

/** Nest on Fastify with a POST that does nothing, on the port that the parent named. */
async function main(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(NothingModule, new FastifyAdapter(), { logger: false });
  await app.listen(Number(process.env['PORT']), '127.0.0.1');
}

void main();
