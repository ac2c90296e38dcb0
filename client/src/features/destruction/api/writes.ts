import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';
import { useWrite } from '@/api/use-write';
import type { SignatureHeader } from '@/components/signature';

type Sign = <T>(send: (header: SignatureHeader) => Promise<T>) => Promise<T>;
export type Proposal = Omit<components['schemas']['ProposeDestruction'], 'subject'>;
export type PoliceSignature = components['schemas']['PoliceSignatureBody'];
export type Burning = components['schemas']['CarryOutBody'];

function useRenewal() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      [['destructions'], ['reconciliation'], ['overview'], ['tasks']].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
}

export function usePropose() {
  return useWrite(
    async (proposal: Proposal, intent) =>
      bodyOf(await api.POST('/api/destructions', { body: { ...proposal, subject: '' }, headers: intent.header })),
    { onSuccess: useRenewal() },
  );
}

/** KPU's and Bawaslu's signature: each in an act of their own. */
export function useSign(code: string, office: 'kpu' | 'bawaslu', sign: Sign) {
  const path = office === 'kpu' ? '/api/destructions/{code}/signature' : '/api/destructions/{code}/witness-signature';
  return useWrite(
    async (_: null, intent) =>
      sign(async (signature) =>
        bodyOf(await api.POST(path, { params: { path: { code } }, headers: { ...intent.header, ...signature } })),
      ),
    { onSuccess: useRenewal() },
  );
}

export function useRecordPolice(code: string) {
  return useWrite(
    async (body: PoliceSignature, intent) => {
      const request = { params: { path: { code } }, body, headers: intent.header };
      return bodyOf(await api.POST('/api/destructions/{code}/police-signature', request));
    },
    { onSuccess: useRenewal() },
  );
}

export function useCarryOut(code: string) {
  return useWrite(
    async (body: Burning, intent) => {
      const request = { params: { path: { code } }, body, headers: intent.header };
      return bodyOf(await api.POST('/api/destructions/{code}/carry-out', request));
    },
    { onSuccess: useRenewal() },
  );
}

export function useCancel(code: string) {
  return useWrite(
    async (reason: string, intent) => {
      const request = { params: { path: { code } }, body: { reason }, headers: intent.header };
      return bodyOf(await api.POST('/api/destructions/{code}/cancellation', request));
    },
    { onSuccess: useRenewal() },
  );
}
