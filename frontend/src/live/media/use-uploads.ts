import { ref, type Ref } from 'vue';
import { useConnection } from '../connection.ts';

/** A file on its way. */
export interface Upload {
  readonly name: string;
  /** 0 to 1. */
  share: number;
  state: 'waiting' | 'sending' | 'done' | 'refused';
  /** What the server said against it. */
  said: string;
}

/** The object that files belong to. */
export interface FileOwner {
  readonly linkedType: string;
  readonly linkedId: string;
}

export interface Uploads {
  readonly list: Ref<Upload[]>;
  /** Sends files one after another, as those of an object where one is named; resolves when all are through. */
  send(files: readonly File[], owner?: FileOwner): Promise<void>;
}

/** Uploads files, with their progress. */
export function useUploads(): Uploads {
  const { session } = useConnection();
  const list = ref<Upload[]>([]);

  async function sendOne(file: File, upload: Upload, owner?: FileOwner): Promise<void> {
    const token = await session.token();
    await new Promise<void>((resolve) => {
      // `fetch` tells nothing of an upload under way.
      const request = new XMLHttpRequest();
      request.open('POST', `/media/files?${new URLSearchParams({ name: file.name, ...owner })}`);
      request.setRequestHeader('authorization', `Bearer ${token}`);
      request.upload.onprogress = ({ loaded, total }) => (upload.share = total > 0 ? loaded / total : 0);
      request.onloadend = () => {
        upload.share = 1;
        upload.state = request.status === 201 ? 'done' : 'refused';
        upload.said = request.status === 201 ? '' : reasonOf(request);
        resolve();
      };
      upload.state = 'sending';
      request.send(file);
    });
  }

  return {
    list,
    async send(files, owner) {
      list.value = files.map(({ name }) => ({ name, share: 0, state: 'waiting', said: '' }));
      for (const [index, file] of files.entries()) await sendOne(file, list.value[index]!, owner);
    },
  };
}

function reasonOf({ status, responseText }: XMLHttpRequest): string {
  try {
    const { errors } = JSON.parse(responseText) as { errors?: { message: string }[] };
    return errors?.[0]?.message ?? String(status);
  } catch {
    return status === 0 ? '' : String(status);
  }
}
