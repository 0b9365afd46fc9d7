import { Injectable } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { isRegister } from '@tctp/domain';
import type { RegisterName } from '@tctp/domain';
import { ProblemError } from '../problems/problem';

/** A register that is kept, or none of that name. */
@Injectable()
export class RegisterPipe implements PipeTransform<string, RegisterName> {
  transform(name: string): RegisterName {
    if (!isRegister(name)) throw new ProblemError({ code: 'register-unknown' });
    return name;
  }
}
