import type { Localized } from "../../core/localized.ts";
import { copyScopes, offsiteCopies, shortfall } from "../../core/procedure/copies.ts";
import { governedSystem } from "../../core/procedure/governed-system.ts";
import { inNewRevision } from "../../core/procedure/new-revision.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds, setting } from "../../core/settings.ts";

export default defineRule({
  id: "copy-offsite",
  subject: "plan",
  severity: "error",
  title: { "zh-TW": "應有備份副本存放於異地", en: "A copy is kept at another site" },
  messages: {
    "none-offsite": message<{
      system: string;
      where: Localized;
      site: string;
      count: number;
      limit: number;
      source: Localized;
    }>({
      "zh-TW": (a) =>
        `「${a.system}」位於「${a.site}」，其${a.where["zh-TW"]}存放於其他地點的副本有 ${a.count} 份，應至少 ${a.limit} 份（依據：${a.source["zh-TW"]}）；磁碟鏡像不計。`,
      en: (a) =>
        `"${a.system}" runs at "${a.site}"; copies of ${a.where.en} at another site, mirrors not counted: ${a.count}, fewer than ${a.limit} (source: ${a.source.en}).`,
      mend: inNewRevision(
        "請增加一份存放於其他地點的副本，該地點須登錄於 registry/locations.yaml。",
        "Keep a copy at another site, registered in registry/locations.yaml.",
      ),
    }),
  },
  appliesTo: (plan, repository) => {
    const system = governedSystem(plan, repository)?.value;
    return system !== undefined && setting(repository, "copiesOffsite", system) !== undefined;
  },

  check(plan, repository, report) {
    const entity = governedSystem(plan, repository);
    if (entity === undefined) return;
    const { value: system } = entity;
    const found = shortfall(
      bounds(repository, "copiesOffsite", system),
      copyScopes(plan.value),
      ({ copies }) => offsiteCopies(repository, system, copies).length,
    );
    if (found === undefined) return;
    const { pointer, where, count, value: limit, source, advised } = found;
    const site = repository.find("site", system.site)?.value.name ?? system.site;
    const args = { system: system.name, where, site, count, limit, source };
    report("none-offsite", at(plan, pointer), args, { advised, related: [at(entity, "/site")] });
  },
});
