/** What the server says when it refuses: RFC 9457, with the project's code and the faults by field path. */
export interface ProblemBody {
  type?: string | null;
  title?: string | null;
  status?: number | null;
  detail?: string | null;
  code?: string | null;
  traceId?: string | null;
  errors?: Record<string, unknown> | null;
  facts?: Record<string, unknown> | null;
  [extension: string]: unknown;
}

/** What is wrong with one field of the request. */
export interface FieldFault {
  code: string;
  message: string;
}

/**
 * An answer that is not a success, or no answer at all (`isLost`: status 0, nobody knows whether it was recorded).
 * `code` is stable (`shipment.receipt_not_open`) and is what screens translate; `facts` are the numbers that broke the rule.
 */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly traceId: string | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, readonly FieldFault[]>>;
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody = {}) {
    super(body.detail ?? body.title ?? `HTTP ${String(status)}`);
    this.status = status;
    this.body = body;
    this.code = body.code ?? (status === 0 ? 'client.no_answer' : `http.${String(status)}`);
    this.title = body.title ?? '';
    this.detail = body.detail ?? undefined;
    this.traceId = body.traceId ?? undefined;
    this.facts = body.facts ?? {};
    this.errors = faultsByPath(body.errors);
  }

  get isLost(): boolean {
    return this.status === 0;
  }

  /** A refusal is the server's last word; a lost or broken answer may be asked for again under the same key. */
  get isFinal(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 408 && this.status !== 429;
  }

  static async fromResponse(response: Response): Promise<ApiProblem> {
    try {
      return new ApiProblem(response.status, (await response.clone().json()) as ProblemBody);
    } catch {
      return new ApiProblem(response.status);
    }
  }

  static lost(cause: unknown): ApiProblem {
    return new ApiProblem(0, { detail: cause instanceof Error ? cause.message : String(cause) });
  }
}

export function isProblem(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem;
}

function faultsByPath(errors: ProblemBody['errors']): Record<string, readonly FieldFault[]> {
  const faults: Record<string, readonly FieldFault[]> = {};
  for (const [path, value] of Object.entries(errors ?? {})) {
    faults[path] = (Array.isArray(value) ? value : [value]).map(faultOf);
  }
  return faults;
}

function faultOf(value: unknown): FieldFault {
  if (typeof value !== 'object' || value === null) return { code: '', message: String(value) };
  const { code, message } = value as Partial<FieldFault>;
  return { code: code ?? '', message: message ?? '' };
}
