import type { Cue } from './cue.ts'

export const frenchCues: readonly Cue[] = [
  [
    'problemStatement',
    3,
    /bouts? de papier|en oubli\p{L}*|reste(?:nt)? vides?|sans savoir|personne ne (?:sait|répond|voit)|trop (?:souvent|peu)(?!\p{L})/iu,
  ],
  [
    'valueProp',
    3,
    /(?:ferait|feraient|fera) gagner|(?:on|nous) (?:voudr(?:ait|ions)|aimer(?:ait|ions)|veut|voulons) une? (?:\p{L}+ )?(?:site|application|appli|outil|plateforme|calendrier)/iu,
  ],
  [
    'targetUser',
    3,
    /nos \p{L}+ (?:sont|ont) (?:surtout|souvent|plutôt|en majorité|pour la plupart|plus de)(?!\p{L})/iu,
  ],
  [
    'problemStatement',
    2,
    /\bchaque (?:jour|soir|semaine|matin|mois|nuit|fois)\b|recopi\w*|cahier\b|carnet|personne ne sait|annul\w* au dernier moment/i,
  ],
  [
    'targets',
    3,
    /\b(?:nous avons|on a|j['’]ai|disposons de) .{0,20}(?:\d|deux|trois|quatre|six).{0,30}(?:euros?|€|mois|semaines|k€)/i,
  ],
  ['keyConstraints', 3, /doi(?:t|vent) rester|pas de réseau|ne pouvons pas changer/i],
  [
    'outOfScope',
    3,
    /^pas d(?:e |['’])(?!.*(?:nécessaire|requise?)[.!]*$)(?!.*(?<!\p{L})(?:sans|avant|après)(?!\p{L}))(?!.*(?:réseau|connexion))(?!(?:problème|souci|idée|temps|argent)(?!\p{L}))(?:[\p{L}-]+ ){0,3}?[\p{L}-]+[.!]*$/iu,
  ],
  [
    'outOfScope',
    3,
    /hors (?:du )?(?:périmètre|champ|scope|projet)|(?:ne|n['’]) ?(?:comprend|inclut|inclura|prévoyons|(?:fait|font|fera|feront) pas partie)\w* ?(?:pas)?|exclu(?:s|e|es)?\b|(?:pas de|sans|aucune?) .{1,60} (?:dans le mvp|dans la première version)|pas (?:prévue?s?|incluse?s?)(?!p{L})/i,
  ],
  [
    'later',
    3,
    /plus tard|à l['’]avenir|dans un second temps|serait (?:bien|utile|intéressant|un plus)|optionnel|idéalement|éventuellement|phase 2|lot 2|ultérieur/i,
  ],
  ['risks', 3, /risqu\w*|crain\w*|peur\b|inquiét\w*|inqui[eè]t\w*|danger|menace/i],
  [
    'assumptions',
    3,
    /hypothès\w*|suppos\w*|nous (?:pensons|croyons) que|on (?:pense|suppose)|probablement|sans doute|partons du principe/i,
  ],
  [
    'smallestViableExperiment',
    3,
    /\b(?:pilote|expériment\w*|prototype|preuve de concept|phase de test)\b|test(?:er|ons|é)? (?:d['’]abord )?(?:avec|auprès|dans|chez)|valider/i,
  ],
  [
    'monetizationHypothesis',
    3,
    /par (?:mois|an|utilisateur)|abonnement|tarif\w*|\bprix\b|commission|revenus?\b|modèle économique|prêts? à payer|gratuit\w*|facturer|paiera\w*/i,
  ],
  [
    'targets',
    3,
    /\b(?:budget|enveloppe|échéance|date limite|délai)\b|(?:avant|d['’]ici|pour) (?:le |la fin |fin |début )?(?:\d{1,2} |janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|(?:mise en ligne|livraison|lancement|livré\w*) (?:le|en|avant|prévu\w*|dans)|\b(?:un|deux|trois|\d) développeur/i,
  ],
  [
    'differentiation',
    3,
    /contrairement (?:à|aux)|à la différence|se (?:différencie|distingue)|seul\w* (?:à|solution)|personne d['’]autre|avantage concurrentiel|mieux que/i,
  ],
  ['marketContext', 3, /concurren\w*|\bmarché\b|alternatives?\b|secteur|milliards|part de marché/i],
  [
    'keyConstraints',
    3,
    /RGPD|CNIL|conform\w*|réglement\w*|\blois?\b|légal\w*|doi(?:t|vent) (?:fonctionner|être (?:hébergé|compatible|conforme|stocké)|respecter|rester|tourner)|hébergé\w*|serveurs? en|sans (?:internet|connexion|réseau)|hors[- ]ligne|ne (?:doit|doivent|peut|peuvent) pas|au maximum|maximum|existant\w* (?:système|logiciel|caisse)/i,
  ],
  [
    'need',
    3,
    /\b(?:doit|doivent|devra|devront|devrait|devraient|peut|peuvent|pourra|pourront|pourrait) (?:pouvoir )?(?!être (?:hébergé|conforme))\w+(?:er|ir|re|oir)\b|permet(?:tre|tra)? (?:aux?|de|à)|il faut (?:pouvoir|que|un|une)|nous (?:voulons|avons besoin)|je (?:veux|voudrais|souhaite)/i,
  ],
  [
    'problemStatement',
    3,
    /problèm\w*|perd(?:re|ent|ons|u\w*)\b|gaspill\w*|difficult\w*|à la main|manuel\w*|trop (?:lent|cher|long|de temps|compliqué)\w*|erreurs?\b|oubli\w*|frustr\w*|plain(?:te|dre|gnent)\w*|fastidieux/i,
  ],
  ['problemStatement', 2, /aujourd['’]hui|actuellement|pour l['’]instant|tableur|excel|papier|téléphone/i],
  [
    'targetUser',
    3,
    /s['’]adresse (?:à|aux)|destiné\w* (?:à|aux)|\bcibles?\b|nos (?:clients|utilisateurs) sont|utilisateurs (?:principaux|cibles)|^pour (?:les|des) (?:petit|artisan|parent|restaurant|entreprise|association|personne)/i,
  ],
  [
    'valueProp',
    3,
    /l['’](?:idée|objectif|ambition)\b|\bbut\b|vision\b|gagner du temps|aide\w* (?:les|à)|facilite\w*|simplifi\w*|au lieu de|une? (?:application|plateforme|outil|service) (?:qui|pour|permettant)|nous (?:créons|développons|construisons)/i,
  ],
  ['notes', 3, /prochaines étapes|compte rendu|indicateur|participants|merci\b/i],
]

export const spanishCues: readonly Cue[] = [
  [
    'problemStatement',
    3,
    /siempre (?:falta|faltan|hay|llega)\p{L}*|sin saber|se quedan? vací\p{L}*|nadie (?:sabe|contesta|recuerda)|por whatsapp|demasiad\p{L}* (?:veces|tiempo|poco)/iu,
  ],
  [
    'valueProp',
    3,
    /(?:nos gustaría|quisiéramos|queremos|quiero) (?:tener )?una? (?:\p{L}+ )?(?:página|sitio|aplicación|app|herramienta|plataforma|calendario)|ahorraría/iu,
  ],
  [
    'targetUser',
    3,
    /nuestr[oa]s \p{L}+ (?:son|tienen) (?:sobre todo|casi todos|mayoritariamente|más de|en su mayoría)/iu,
  ],
  [
    'problemStatement',
    2,
    /\bcada (?:día|noche|semana|mañana|mes|tarde|vez)\b|apunt\w*|cuaderno|libreta|nadie sabe|copia\w* a mano/i,
  ],
  [
    'targets',
    3,
    /\b(?:tenemos|tengo|contamos con|disponemos de) .{0,20}(?:\d|dos|tres|cuatro|seis).{0,30}(?:euros?|€|meses|semanas|dólares|pesos)/i,
  ],
  ['outOfScope', 3, /de momento (?:no|sin)|no por ahora/i],
  [
    'outOfScope',
    3,
    /fuera (?:de|del) alcance|no (?:incluye|incluirá|está previsto|forma parte|formará parte)|excluid\w*|(?:sin|nada de|no habrá) .{1,60} en (?:el mvp|la primera versión)|por ahora no/i,
  ],
  [
    'later',
    3,
    /más adelante|en el futuro|a futuro|estaría bien|sería (?:bueno|ideal|genial)|opcional\w*|idealmente|fase 2|segunda fase|después del mvp/i,
  ],
  ['risks', 3, /riesgo\w*|preocup\w*|miedo|tem(?:o|emos|or)\b|peligro|amenaza/i],
  ['assumptions', 3, /supon\w*|suposici\w*|asumi\w*|hipótesis|creemos que|probablemente|esperamos que/i],
  [
    'smallestViableExperiment',
    3,
    /\bpiloto\b|experiment\w*|prototipo|prueba de concepto|prob(?:ar|aremos|arlo) (?:primero )?(?:con|en)|validar/i,
  ],
  [
    'monetizationHypothesis',
    3,
    /(?:al|por) (?:mes|año|usuario)|suscripci\w*|\bprecios?\b|tarifa\w*|comisi\w*|ingresos|modelo de negocio|dispuest\w* a pagar|cobrar\w*|gratis|gratuit\w*/i,
  ],
  [
    'targets',
    3,
    /\b(?:presupuesto|fecha límite|plazo)\b|(?:antes del?|para el|hasta el) (?:\d{1,2}|final|fin|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|lanz(?:ar|amiento) (?:en|el|antes|para)|\b(?:un|dos|tres|\d) (?:desarrollador|programador)/i,
  ],
  [
    'differentiation',
    3,
    /a diferencia de|nos diferencia\w*|(?:los )?únic\w* que|nadie más|ventaja competitiva|mejor que/i,
  ],
  ['marketContext', 3, /competencia|competidor\w*|\bmercado\b|alternativas?\b|sector\b|industria|mil millones/i],
  [
    'keyConstraints',
    3,
    /RGPD|LOPD|cumpl(?:ir|e|imiento)|normativ\w*|regulaci\w*|\bley\b|legal\w*|deben? (?:funcionar|estar alojad|ejecutarse|cumplir|respetar)|alojad\w*|servidores en|sin (?:internet|conexión|cobertura)|no (?:puede|pueden|debe|deben)|como máximo/i,
  ],
  [
    'need',
    3,
    /\b(?:debe|deben|debería|deberían|puede|pueden|podrá|podrán|tiene que|tienen que) (?:poder )?\w+(?:ar|er|ir)(?:se|lo|la)?\b|permit(?:ir|e|irá)|(?:necesitamos|queremos|quiero) (?:que|un|una|poder)|hace falta/i,
  ],
  [
    'problemStatement',
    3,
    /problema\w*|pierd\w*|perd(?:er|emos|ida)\w*|desperdici\w*|a mano|manual(?:es|mente)?\b|demasiad\w*|errores?\b|olvid\w*|frustr\w*|quej\w*|difícil|dificultad|lent\w+ y/i,
  ],
  ['problemStatement', 2, /\bhoy\b|actualmente|ahora mismo|excel|papel|hojas? de cálculo|por teléfono|whatsapp/i],
  [
    'targetUser',
    3,
    /dirigid\w* a|público objetivo|nuestros (?:clientes|usuarios) son|pensad\w* para|^para (?:pequeñ|restaurantes|padres|familias|personas|empresas|talleres|clínicas)/i,
  ],
  [
    'valueProp',
    3,
    /\bla idea\b|el objetivo|la visión|ahorra\w*|ayud(?:a|amos|ar)|facilita(?:n|r|mos|m)?|en lugar de|en vez de|una (?:aplicación|app|plataforma|herramienta) (?:que|para)|queremos (?:crear|construir|desarrollar)/i,
  ],
  ['notes', 3, /próximos pasos|indicadores?|asistentes|gracias\b/i],
]

export const portugueseCues: readonly Cue[] = [
  [
    'problemStatement',
    3,
    /sempre falta\p{L}*|sem saber|ficam? vazi\p{L}*|ninguém (?:sabe|lembra|responde)|pelo whatsapp|vezes demais/iu,
  ],
  [
    'valueProp',
    3,
    /(?:gostaríamos de|queremos|quero) (?:ter )?uma? (?:\p{L}+ )?(?:site|aplicativo|app|ferramenta|plataforma|agenda)|economizaria|resolveria/iu,
  ],
  ['targetUser', 3, /noss[oa]s \p{L}+ (?:são|têm) (?:na maioria|quase todos|sobretudo|mais de|em geral)/iu],
  [
    'problemStatement',
    2,
    /\b(?:cada|toda|todo) (?:dia|noite|semana|manhã|mês|tarde|vez)\b|anota\w*|caderno|ninguém sabe|copia\w* à mão/i,
  ],
  [
    'targets',
    3,
    /\b(?:temos|tenho|contamos com|dispomos de) .{0,20}(?:\d|dois|duas|três|quatro|seis).{0,30}(?:reais|R\$|meses|semanas|euros?|dólares)/i,
  ],
  [
    'outOfScope',
    3,
    /fora (?:de|do) (?:escopo|âmbito|mvp)|não (?:inclui|incluirá|está previsto|faz parte|fará parte)|excluíd\w*|(?:sem|nada de|não haverá) .{1,60} (?:no mvp|na primeira versão)|por enquanto não/i,
  ],
  [
    'later',
    3,
    /mais tarde|no futuro|futuramente|seria (?:bom|legal|ótimo|interessante)|opcional\w*|idealmente|fase 2|segunda fase|depois do mvp|pós-mvp/i,
  ],
  ['risks', 3, /risco\w*|preocup\w*|medo|receio|perigo|ameaça/i],
  ['assumptions', 3, /supom\w*|suposiç\w*|assumi\w*|hipótese|premissa|acreditamos que|provavelmente|esperamos que/i],
  [
    'smallestViableExperiment',
    3,
    /\bpiloto\b|experiment\w*|protótipo|prova de conceito|test(?:ar|aremos) (?:primeiro )?(?:com|em)|validar/i,
  ],
  [
    'monetizationHypothesis',
    3,
    /por (?:mês|ano|usuário)|assinatura\w*|mensalidade|\bpreços?\b|comiss\w*|receita\w*|modelo de negócio|dispost\w* a pagar|cobrar\w*|grátis|gratuit\w*/i,
  ],
  [
    'targets',
    3,
    /\b(?:orçamento|prazo|data limite)\b|(?:até|antes de) (?:o |\d{1,2}|final|fim|janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)|lanç(?:ar|amento) (?:em|até|no)|\b(?:um|dois|duas|três|\d) (?:desenvolvedor|programador)/i,
  ],
  [
    'differentiation',
    3,
    /ao contrário d|diferente d[eoa]s? |nos diferencia\w*|únic\w* que|ninguém mais|vantagem competitiva|melhor (?:do )?que/i,
  ],
  ['marketContext', 3, /concorr\w*|\bmercado\b|alternativas?\b|setor\b|indústria|bilh\w+/i],
  [
    'keyConstraints',
    3,
    /LGPD|RGPD|cumprir|conformidade|regulament\w*|\blei\b|legal\w*|devem? (?:funcionar|rodar|estar hospedad|cumprir|respeitar|ficar)|hospedad\w*|servidores n|sem (?:internet|conexão|sinal)|não (?:pode|podem|deve|devem)|no máximo/i,
  ],
  [
    'need',
    3,
    /\b(?:deve|devem|deveria|deveriam|pode|podem|poderá|poderão|precisa|precisam|tem que|têm que) (?:poder )?\w+(?:ar|er|ir)(?:-se)?\b|permit(?:ir|e|irá)|(?:precisamos|queremos|quero) (?:que|de|um|uma|poder)/i,
  ],
  [
    'problemStatement',
    3,
    /problema\w*|perd(?:e|em|er|emos|ido)\w*|desperd\w*|à mão|manual(?:mente)?\b|demais|erros?\b|esquec\w*|frustr\w*|reclam\w*|difícil|dificuldade|demorad\w*/i,
  ],
  ['problemStatement', 2, /\bhoje\b|atualmente|planilha\w*|excel|papel|por telefone|whatsapp/i],
  [
    'targetUser',
    3,
    /voltad\w* (?:a|para)|destinad\w* a|público-alvo|nossos (?:clientes|usuários) são|pensad\w* para|^para (?:pequen|restaurantes|pais|famílias|pessoas|empresas|clínicas)/i,
  ],
  [
    'valueProp',
    3,
    /\ba ideia\b|o objetivo|a visão|economiz\w*|ajud(?:a|amos|ar)|facilita(?:n|r|mos|m)?|em vez de|um (?:aplicativo|app) (?:que|para)|uma (?:plataforma|ferramenta) (?:que|para)|queremos (?:criar|construir|desenvolver)/i,
  ],
  ['notes', 3, /próximos passos|indicador\w*|participantes|obrigad\w+/i],
]
