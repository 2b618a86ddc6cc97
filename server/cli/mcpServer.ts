/** The server of the Model Context Protocol: a bundle of its own, loaded by the command `mcp` only. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { answerInWords, type PhiAnswer, phiInFile, phiInText } from '../host/phiPlaces.js';
import { withinRoots } from '../host/withinRoots.js';

export interface McpOptions {
  /** Absolute folders, outside of which no file is read. */
  readonly roots: readonly string[];
  readonly version: string;
  /** Today as `YYYY-MM-DD`. */
  readonly today: () => string;
}

const answerShape = {
  places: z.array(
    z.object({
      rule: z.string(),
      kind: z.string().describe('What kind of thing stands there.'),
      severity: z.enum(['error', 'warning', 'information']),
      line: z.number().int().describe('From 1.'),
      column: z.number().int().describe('From 1, in UTF-16 code units.'),
      endLine: z.number().int(),
      endColumn: z.number().int(),
    }),
  ),
  problems: z.array(z.string()).describe('Why the answer may be incomplete.'),
};

const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

const promise = 'Answers with kinds and positions, never with the values. Nothing leaves the machine.';

/** A server with its tools, not connected yet. */
export function createMcpServer({ roots, version, today }: McpOptions): McpServer {
  const server = new McpServer({ name: 'phi-lint', version });
  server.registerTool(
    'find_phi_in_text',
    {
      title: 'Find PHI in a text',
      description: `Says whether a text holds protected health information: names, numbers, dates and other identifiers of patients (45 CFR 164.514). ${promise}`,
      inputSchema: {
        text: z.string().max(1_000_000),
        fileName: z
          .string()
          .max(300)
          .optional()
          .describe('Decides the language or format, such as seed.ts or export.csv.'),
      },
      outputSchema: answerShape,
      annotations,
    },
    ({ text, fileName }) => resultOf(() => phiInText(text, fileName, today())),
  );
  server.registerTool(
    'find_phi_in_file',
    {
      title: 'Find PHI in a file',
      description: `Says whether a file of the workspace holds protected health information, without reading it to you. ${promise}`,
      inputSchema: { path: z.string().max(4096).describe('Absolute, or relative to a folder of the workspace.') },
      outputSchema: answerShape,
      annotations,
    },
    ({ path }) => {
      const file = withinRoots(path, roots);
      if ('refusal' in file) return refused(file.refusal);
      return resultOf(() => phiInFile(file.path, file.root, today()));
    },
  );
  return server;
}

/** Speaks over standard input and output until the input ends. */
export async function serveMcp(options: McpOptions): Promise<void> {
  const server = createMcpServer(options);
  const ended = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    process.stdin.once('end', resolve);
  });
  await server.connect(new StdioServerTransport());
  await ended;
}

/** An error may quote the text, so only its kind is told. */
function resultOf(ask: () => PhiAnswer): CallToolResult {
  try {
    const { places, problems } = ask();
    return {
      content: [{ type: 'text', text: answerInWords({ places, problems }) }],
      structuredContent: { places: [...places], problems: [...problems] },
    };
  } catch (error) {
    return refused(
      `The check failed (${error instanceof Error ? error.name : 'unknown error'}). What it would have found is unknown.`,
    );
  }
}

function refused(reason: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: reason }] };
}
