import { createHttpHeaders, createPipelineRequest, type HttpClient } from '@azure/core-rest-pipeline';
import type { HttpHeaders, IHttpClient } from '@azure/storage-blob';

/** The storage SDK still asks for the HTTP client of Azure's former core: ours as one. */
export function storageHttpClient(client: HttpClient): IHttpClient {
  return {
    async sendRequest(resource) {
      const { url, method, timeout, abortSignal, streamResponseStatusCodes } = resource;
      const request = createPipelineRequest({
        url,
        method,
        timeout,
        headers: createHttpHeaders(resource.headers.toJson()),
        ...(abortSignal === undefined ? {} : { abortSignal }),
        ...(streamResponseStatusCodes === undefined ? {} : { streamResponseStatusCodes }),
      });
      const response = await client.sendRequest(request);
      const headers = replaced(resource.headers, response.headers.toJSON());
      return { ...response, request: resource, headers };
    },
  };
}

/** Headers of the former kind, which only its own can make. */
function replaced(kind: HttpHeaders, values: Readonly<Record<string, string>>): HttpHeaders {
  const headers = kind.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  for (const [name, value] of Object.entries(values)) headers.set(name, value);
  return headers;
}
