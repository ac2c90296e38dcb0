import { infiniteQueryOptions, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/api/client';
import { newId } from '@/api/intent';
import type { components } from '@/api/schema';
import { useWrite } from '@/api/use-write';

export type Photo = components['schemas']['EvidenceView'];

/** What a photo is about. */
export interface PhotoObject {
  objectKind: components['schemas']['ObjectKind'];
  objectCode: string;
}

export const photosQuery = (object: PhotoObject) =>
  infiniteQueryOptions({
    queryKey: ['photos', object.objectKind, object.objectCode],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/evidence', { params: { query: { ...object, cursor: pageParam } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const photoAddress = ({ id }: Pick<Photo, 'id'>) => `/api/evidence/${encodeURIComponent(id)}/content`;

/** A photo on its way: its id is made when it is chosen, so that sending it twice attaches it once. */
export interface ChosenPhoto {
  id: string;
  file: File;
}

export const chosenPhoto = (file: File): ChosenPhoto => ({ id: newId(), file });

export function useAttachPhoto() {
  const queryClient = useQueryClient();
  return useWrite(
    async ({ id, file, objectKind, objectCode }: ChosenPhoto & PhotoObject, intent) => {
      const form = new FormData();
      form.set('id', id);
      form.set('objectKind', objectKind);
      form.set('objectCode', objectCode);
      form.set('file', file);
      return bodyOf(
        await api.POST('/api/evidence', {
          body: { id, objectKind, objectCode, file: file.name },
          bodySerializer: () => form,
          headers: intent.header,
        }),
      );
    },
    {
      onSuccess: (_, { objectKind, objectCode }) =>
        queryClient.invalidateQueries({ queryKey: photosQuery({ objectKind, objectCode }).queryKey }),
    },
  );
}
