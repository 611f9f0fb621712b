import { useState } from "react";
import type { Profile } from "../../../api/imports";
import { Select } from "../../../ui/select";
import { TextField } from "../../../ui/text-field";
import { text } from "../import-text";
import { valueAt, withValue } from "../profile-draft";
import type { Setting } from "../profile-settings";

interface Props {
  of: Setting;
  profile: Profile;
  fault?: string;
  onProfile: (profile: Profile) => void;
}

function Choice({ of, profile, fault, onProfile }: Props) {
  const said = String(valueAt(profile, of.at) ?? "");
  const value = said === of.usual ? "" : said;
  const names = Object.entries(of.options ?? {}).map(([code, name]) => ({ value: code, name: name() }));
  const known = names.some((option) => option.value === value);
  return (
    <Select
      label={of.name()}
      hint={of.hint?.()}
      fault={fault}
      value={value}
      options={known ? names : [...names, { value, name: value }]}
      onChange={(next) => onProfile(withValue(profile, of.at, next || null))}
    />
  );
}

type Typed = { value: unknown } | { fault: string };

/** What was typed, as the profile holds it; half a number is told. */
function read(as: Setting["as"], typed: string): Typed {
  const plain = typed.trim();
  if (plain === "") return { value: null };
  if (as === "list")
    return {
      value: plain
        .split(";")
        .map((part) => part.trim())
        .filter(Boolean),
    };
  if (as === "text") return { value: typed };
  const number = Number(plain.replace(",", "."));
  const fits = as === "whole" ? Number.isInteger(number) : Number.isFinite(number);
  return fits ? { value: number } : { fault: as === "whole" ? text.wholeWanted() : text.numberWanted() };
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join("; ");
  if (typeof value === "number") return String(value).replace(".", ",");
  return typeof value === "string" ? value : "";
}

function Typing({ of, profile, fault, onProfile }: Props) {
  const [typed, setTyped] = useState(() => shown(valueAt(profile, of.at)));
  const now = read(of.as, typed);
  const change = (next: string) => {
    setTyped(next);
    const told = read(of.as, next);
    // Half a number goes along as it stands: the server refuses it, where silence would keep the old one.
    onProfile(withValue(profile, of.at, "value" in told ? told.value : next));
  };
  return (
    <TextField
      label={of.name()}
      hint={of.hint?.()}
      fault={"fault" in now ? now.fault : fault}
      inputMode={of.as === "whole" ? "numeric" : of.as === "number" ? "decimal" : undefined}
      value={typed}
      onChange={change}
    />
  );
}

/** One setting of the profile, as the control that suits it. */
export const SettingField = (props: Props) =>
  props.of.as === "choice" ? <Choice {...props} /> : <Typing {...props} />;
