import { Controller, Get, Post } from '@nestjs/common';
import { Public, QueryOperation, WaitsForPosition } from '..';
import { startTestApp } from '../specs/test-app';

@Controller('open')
class ForgetfulController {
  @Get()
  list() {
    return [];
  }

  @Post()
  @Public()
  write() {
    return {};
  }
}

@Controller('waiting')
class WaitingController {
  @Get()
  @Public()
  @WaitsForPosition()
  @QueryOperation({ summary: 'Wait' })
  list() {
    return [];
  }
}

describe('the application does not start', () => {
  it('with a route that says neither who may call it nor what it is', async () => {
    await expect(startTestApp({}, [ForgetfulController])).rejects.toThrow(
      /ForgetfulController\.list has neither @Public\(\) nor @Roles\(\)\n- ForgetfulController\.write has neither @CommandOperation/,
    );
  });

  it('with a route that waits for positions when nobody knows them', async () => {
    await expect(startTestApp({ positionWaiter: undefined }, [WaitingController])).rejects.toThrow(
      /WaitingController\.list waits for positions, but there is no waiter/,
    );
  });
});
