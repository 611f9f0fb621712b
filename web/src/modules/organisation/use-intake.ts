import { useState } from "react";
import type { Profile, ProfileFault, UploadedFile } from "../../api/imports";
import { useProfiles } from "./import-queries";
import { nameFrom } from "./profile-draft";
import { stillFaulty } from "./profile-places";

/** A name that no saved profile has: two profiles of one name would be taken for one source. */
function freeName(wanted: string, taken: string[]): string {
  if (wanted === "" || !taken.includes(wanted)) return wanted;
  return freeName(
    wanted.replace(/_?(\d*)$/, (_, at: string) => `_${Number(at || 1) + 1}`),
    taken,
  );
}

const columnNames = (file: UploadedFile | undefined) =>
  (file?.recognised.columns ?? []).map(({ name }) => name).join("\n");

/** The files on their way in, and the profile that will read them. */
export function useIntake() {
  const [files, setFiles] = useState<UploadedFile[]>([]);
  const [profile, setProfile] = useState<Profile | null>(null);
  const [faults, setFaults] = useState<ProfileFault[]>([]);
  const saved = (useProfiles().data ?? []).map(({ name }) => name);

  const write = (next: Profile | null) => {
    setProfile(next);
    setFaults([]);
  };
  const freshFor = ({ name, fresh }: UploadedFile): Profile => ({
    ...fresh,
    name: freeName(nameFrom(name), saved),
    title: null,
  });
  const take = (next: UploadedFile[]) => {
    const [first] = next;
    setFiles(next);
    if (first?.id === files[0]?.id) return;
    write(first ? (first.profile_name ? first.suggestion : freshFor(first)) : null);
  };
  /** The same files read in another way. With other columns the profile starts over, in the form that was stated. */
  const takeAgain = (next: UploadedFile[]) => {
    const [first] = next;
    setFiles(next);
    if (!first || !profile || columnNames(first) === columnNames(files[0])) return;
    write({ ...first.fresh, name: profile.name, title: profile.title, file: profile.file });
  };
  /** A dry run is gone on with: the files are kept, and the profile is as it was tried. */
  const takeUp = (files: UploadedFile[], profile: Profile) => {
    setFiles(files);
    write(profile);
  };
  const change = (next: Profile) => {
    setFaults(profile ? stillFaulty(faults, profile, next) : []);
    setProfile(next);
  };
  const startFresh = () => {
    if (files[0]) write(freshFor(files[0]));
  };
  return { files, profile, faults, take, takeAgain, takeUp, startFresh, setProfile: change, setFaults };
}
