import type { Translation } from '@/i18n/translation';
import type id from './id';

export default {
  signIn: {
    title: 'Sign in',
    tagline: 'Ballot logistics for regional elections, to the last sheet.',
    userName: 'User name',
    password: 'Password',
    showPassword: 'Show password',
    submit: 'Sign in',
    submitting: 'Checking…',
    forgotten: 'Forgot your password? Ask your office administrator.',
    required: { userName: 'Enter your user name.', password: 'Enter your password.' },
    lockedUntil: 'Locked. Try again {{time}}.',
    offline: 'No signal. Check the network, then try again.',
    signedOut: 'Your session has ended. Sign in again to continue.',
  },
  code: {
    title: 'Security code',
    hint: 'Open your authenticator app and type its six digits.',
    label: 'Six-digit code',
    submit: 'Continue',
    required: 'Enter six digits.',
    back: 'Sign in as someone else',
  },
  change: {
    title: 'Change password',
    hint: 'The password from your administrator works once. Make your own.',
    current: 'Current password',
    next: 'New password',
    nextHint: 'At least 12 letters. A short sentence is easier to remember.',
    repeat: 'Repeat the new password',
    submit: 'Change and sign in',
    tooShort: 'At least 12 letters.',
    different: 'Not yet equal to the new password.',
  },
} as const satisfies Translation<typeof id>;
