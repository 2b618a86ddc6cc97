/** Table: calls that put what they are given into the query of an address. Sources: documentation of the libraries named, read 2026-11-22. */
import { alone, javaScript, jvm, type SinkRow } from './model.js';

const to = 'an address';

export const addressSinks: readonly SinkRow[] = [
  { to, methods: 'urlsearchparams', languages: javaScript },
  {
    to,
    methods: 'append set',
    on: /(?:^|\.)(?:\w{0,20}searchparams|urlsearchparams|url\.searchparams)$/,
    languages: javaScript,
  },
  {
    to,
    methods: 'stringify stringifyurl addqueryprefix',
    on: /(?:^|[./])(?:qs|querystring|query-string|querystringify)(?:\.default)?$/,
    languages: javaScript,
  },
  { to, methods: 'httpparams', on: /(?:^|[./])(?:http)?$/, imports: /@angular/, languages: javaScript },
  { to, methods: 'append set', on: /(?:^|\.)(?:httpparams)$/, imports: /@angular/, languages: javaScript },
  { to, methods: 'urlencode', on: /^(?:urllib|urllib\.parse|parse)?$/, languages: ['python'] },
  {
    to,
    methods:
      'queryparam queryparams queryparamifpresent replacequeryparam addqueryparameter addencodedqueryparameter appendqueryparameter addparameter setparameter setcustomquery',
    on: /(?:^|[.>])(?:\w{0,30}(?:uricomponentsbuilder|uribuilder|uri|urlbuilder|url|httpurl|builder|webtarget|target|frompath|fromhttpurl|fromuristring))(?:\.\w{1,30}){0,5}$/i,
    languages: jvm,
  },
  { to, methods: 'parameter', on: /^(?:url)?$/, imports: /io\.ktor\.client/, languages: ['kotlin'] },
  { to, methods: 'addquerystring setqueryparam setqueryparams appendqueryparam withquery', languages: ['csharp'] },
  { to, methods: 'addqueryparameter addorupdatequeryparameter', languages: ['csharp'] },
  {
    to,
    methods: 'add set',
    on: /(?:^|\.)(?:q|query|params|values|url\.values|net\/url\.values|\w{1,20}\.query)$/,
    imports: /^net\/url|net\/http/,
    languages: ['go'],
  },
  { to, methods: 'encode_www_form to_query', languages: ['ruby'] },
  { to, methods: 'http_build_query', on: alone, languages: ['php'] },
  { to, methods: 'withqueryparameters setquery addquery setparameterget queryparam', languages: ['php'] },
  { to, methods: 'urlqueryitem', on: /^(?:foundation)?$/, languages: ['swift'] },
  {
    to,
    methods: 'query query_pairs append_pair',
    on: /(?:client|reqwest|\.(?:get|post|request)|query_pairs_mut)$/,
    languages: ['rust'],
  },
];
