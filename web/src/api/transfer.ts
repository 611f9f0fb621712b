import { headers, heedStatus, refusalOf, send } from "./client";
import { Refused } from "../base/refused";

export interface Received {
  name: string;
  content: Blob;
}

const nameIn = (disposition: string | null): string | undefined => {
  const coded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  return coded ? decodeURIComponent(coded) : disposition?.match(/filename="?([^";]+)"?/i)?.[1];
};

/** Fetches a file so that a refusal can be told on the page instead of becoming a broken download. */
export async function receive(path: string, otherwise: string): Promise<Received> {
  const answer = await send("GET", path);
  return {
    name: nameIn(answer.headers.get("Content-Disposition")) ?? otherwise,
    content: await answer.blob(),
  };
}

/** Sends a file as it is and tells how much has gone, 0 to 1. */
export function upload<T>(path: string, file: File, told: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    for (const [key, value] of Object.entries(headers(true))) request.setRequestHeader(key, value);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = (event) => told(event.total ? event.loaded / event.total : 0);
    request.onerror = () => reject(new Refused(0, "unreachable", "", refusalOf(0, "").title));
    request.onload = () => {
      heedStatus(request.status, path);
      if (request.status >= 300) reject(refusalOf(request.status, request.responseText));
      else resolve(JSON.parse(request.responseText) as T);
    };
    request.send(file);
  });
}
