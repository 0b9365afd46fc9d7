import { Controller, Get } from '@nestjs/common';
import type { Health } from '@tctp/contracts';
import { ApiDeps } from '../api-deps';

@Controller('api/health')
export class HealthController {
  constructor(private readonly deps: ApiDeps) {}
  @Get()
  async read(): Promise<Health> {
    const { scanner, settings } = this.deps;
    const there = scanner === null ? 'off' : (await scanner.isThere()) ? 'up' : 'away';
    return { status: 'ok', version: settings.version, scanner: there };
  }
}
