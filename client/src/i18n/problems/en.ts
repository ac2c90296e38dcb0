import type { Translation } from '../translation';
import type id from './id';

export default {
  'session.wrong_credentials': 'Wrong user name or password.',
  'session.second_factor_wrong': 'The code is wrong, expired or already used. Wait for the next one.',
  'session.disabled': 'This account is not active. Ask your office administrator.',
  'session.locked': 'Locked. Try again {{lockedUntil}}.',
  'session.too_many_attempts': 'Too many sign-ins. Wait a minute.',
  'password.length': 'A password has at least 12 letters.',
  'password.guessable': 'Do not include the user name or repeat the same letters.',
  'password.unchanged': 'The new password is still the old one.',
  'region.not_found': 'No such region, or outside your region of duty.',
} as const satisfies Translation<typeof id>;
