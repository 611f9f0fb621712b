import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { get, post, put, withQuery } from "../../api/client";
import type { Accounts, Audit, Roles } from "../../api/administration";
import { assignmentsOf, type AccountDraft } from "./account-draft";

export const pageSize = 50;

export const useAccounts = (query: string, page: number) =>
  useQuery({
    queryKey: ["accounts", query, page],
    queryFn: () => get<Accounts>(withQuery("/api/accounts", { query, page, size: pageSize })),
    placeholderData: keepPreviousData,
  });

export const useRoles = () => useQuery({ queryKey: ["roles"], queryFn: () => get<Roles>("/api/roles") });

export type LogFilter = Record<"from" | "to" | "actor" | "act" | "subject", string> & { page: number };

export const useAudit = (filter: LogFilter) =>
  useQuery({
    queryKey: ["audit", filter],
    queryFn: () => get<Audit>(withQuery("/api/audit", { ...filter, size: pageSize })),
    placeholderData: keepPreviousData,
  });

export function saveAccount({
  id,
  login,
  name,
  password,
  active,
  assignments,
}: AccountDraft): Promise<unknown> {
  const given = assignmentsOf(assignments);
  if (id === null) return post("/api/accounts", { login, name, password, assignments: given });
  return put(`/api/accounts/${id}`, {
    name,
    active,
    password: password === "" ? null : password,
    assignments: given,
  });
}

export const saveRole = (code: string, rights: string[]) => put(`/api/roles/${code}`, { rights });
