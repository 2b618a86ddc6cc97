import { Uri, workspace } from 'vscode';
import type { ConfigurationMiddleware } from 'vscode-languageclient';

const exclusions = { section: 'files', name: 'exclude' } as const;

/**
 * Answers what the editor hides. Of a workspace that is not trusted, its own settings do not count: they could hide what a
 * scan would find.
 */
export const trustedExclusions: NonNullable<ConfigurationMiddleware['configuration']> = async (params, token, next) => {
  const answers = await next(params, token);
  if (!Array.isArray(answers) || workspace.isTrusted) return answers;
  return params.items.map(({ section, scopeUri }, at) =>
    section === `${exclusions.section}.${exclusions.name}` ? ownExclusions(scopeUri) : (answers[at] ?? null),
  );
};

/** What the user's own settings hide. */
function ownExclusions(scopeUri: string | undefined): unknown {
  const scope = scopeUri === undefined ? undefined : Uri.parse(scopeUri);
  const found = workspace.getConfiguration(exclusions.section, scope).inspect<unknown>(exclusions.name);
  return found?.globalValue ?? found?.defaultValue ?? null;
}
