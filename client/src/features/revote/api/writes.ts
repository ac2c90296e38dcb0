import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import type { components } from '@/api/schema';
import { useWrite } from '@/api/use-write';
import type { SignatureHeader } from '@/components/signature';

type Sign = <T>(send: (header: SignatureHeader) => Promise<T>) => Promise<T>;
export type Proposal = Omit<components['schemas']['ProposeRevote'], 'subject'>;
export type HandOut = components['schemas']['HandOutRevoteBody'];
export type Report = components['schemas']['ReportRevoteBody'];

function useRenewal() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      [['revotes'], ['reconciliation'], ['overview'], ['tasks']].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
}

export function usePropose() {
  return useWrite(
    async (proposal: Proposal, intent) =>
      bodyOf(await api.POST('/api/revotes', { body: { ...proposal, subject: '' }, headers: intent.header })),
    { onSuccess: useRenewal() },
  );
}

/** KPU's two signatures and Bawaslu's: each in an act of their own. */
export function useSign(code: string, office: 'kpu' | 'bawaslu', sign: Sign) {
  const path = office === 'kpu' ? '/api/revotes/{code}/signature' : '/api/revotes/{code}/witness-signature';
  return useWrite(
    async (_: null, intent) =>
      sign(async (signature) =>
        bodyOf(await api.POST(path, { params: { path: { code } }, headers: { ...intent.header, ...signature } })),
      ),
    { onSuccess: useRenewal() },
  );
}

export function useCancel(code: string) {
  return useWrite(
    async (reason: string, intent) => {
      const request = { params: { path: { code } }, body: { reason }, headers: intent.header };
      return bodyOf(await api.POST('/api/revotes/{code}/cancellation', request));
    },
    { onSuccess: useRenewal() },
  );
}

export function useHandOut(code: string) {
  return useWrite(
    async (body: HandOut, intent) => {
      const request = { params: { path: { code } }, body, headers: intent.header };
      return bodyOf(await api.POST('/api/revotes/{code}/hand-outs', request));
    },
    { onSuccess: useRenewal() },
  );
}

export function useReport(code: string) {
  return useWrite(
    async (body: Report, intent) => {
      const request = { params: { path: { code } }, body, headers: intent.header };
      return bodyOf(await api.POST('/api/revotes/{code}/reports', request));
    },
    { onSuccess: useRenewal() },
  );
}

/** The end of a release's boxes, or of a carton that no re-vote needed. */
export function useArchive(what: 'boxes' | 'carton', code: string) {
  const path = what === 'boxes' ? '/api/revotes/{code}/archive' : '/api/cartons/{code}/archive';
  return useWrite(
    async (witness: string, intent) =>
      bodyOf(await api.POST(path, { params: { path: { code } }, body: { witness }, headers: intent.header })),
    { onSuccess: useRenewal() },
  );
}
