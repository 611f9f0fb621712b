import { useQuery } from "@tanstack/react-query";
import { get, post, put, withQuery } from "../../api/client";
import type {
  ImportAct,
  ImportRow,
  Profile,
  ProfileReading,
  Profiles,
  UploadedFile,
} from "../../api/imports";
import { upload } from "../../api/transfer";
import { cleaned } from "./profile-draft";

export const useImports = () =>
  useQuery({
    queryKey: ["imports"],
    queryFn: async () => (await get<{ imports: ImportRow[] }>("/api/imports")).imports,
  });

const underWay = (act: ImportAct | undefined) => act?.state === "checking" || act?.state === "applying";

/** Asked again while the server works on it. */
export const useImport = (id: number) =>
  useQuery({
    queryKey: ["imports", id],
    queryFn: () => get<ImportAct>(`/api/imports/${id}`),
    refetchInterval: (query) => (underWay(query.state.data) ? 700 : false),
  });

export const useProfiles = () =>
  useQuery({
    queryKey: ["profiles"],
    queryFn: async () => (await get<Profiles>("/api/imports/profiles")).profiles,
  });

export const fetchProfile = async (name: string) =>
  (await get<{ profile: Profile }>(`/api/imports/profiles/${encodeURIComponent(name)}`)).profile;

export const saveProfile = (profile: Profile) =>
  put(`/api/imports/profiles/${encodeURIComponent(profile.name)}`, { profile: cleaned(profile) });

/** YAML, or a draft: its text, and everything that is wrong with it. */
export const readProfile = (of: string | Profile) =>
  post<ProfileReading>("/api/imports/profiles", {
    text: typeof of === "string" ? of : JSON.stringify(cleaned(of)),
  });

/** The same file, read with the form that the profile states. */
export const lookAgain = ({ id }: Pick<UploadedFile, "id">, { file = {} }: Profile) => {
  const { encoding, delimiter, quote, sheet, header_row } = file;
  return get<UploadedFile>(
    withQuery(`/api/imports/files/${id}`, { encoding, delimiter, quote, sheet, header_row }),
  );
};

export const sendFile = (file: File, told: (share: number) => void) =>
  upload<UploadedFile>(withQuery("/api/imports/files", { name: file.name }), file, told);

export const tryFiles = (files: number[], profile: Profile) =>
  post<{ id: number }>("/api/imports", { files, profile: cleaned(profile) });

/** The files and the profile of a dry run, to go on changing them. */
export async function resume(id: number) {
  const { uploads, profile } = await get<ImportAct>(`/api/imports/${id}`);
  return { profile, files: await Promise.all(uploads.map((upload) => lookAgain({ id: upload }, profile))) };
}

export const apply = (id: number, bad_rows: "refuse" | "leave_out", accept_removals: boolean) =>
  post(`/api/imports/${id}/apply`, { bad_rows, accept_removals });
export const undo = (id: number) => post(`/api/imports/${id}/undo`, {});
