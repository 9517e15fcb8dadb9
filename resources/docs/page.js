'use strict';

const origin = window.location.origin;
const pinned = origin.startsWith('https') ? ' --cacert caja.pem' : '';
const samples = {
  pair: `curl${pinned} ${origin}/till/v1/pair -H 'Content-Type: application/json' \\
  -d '{"code": "ABCD2345", "name": "tableta 1", "kind": "partner"}'

curl${pinned} ${origin}/till/v1/pair/$PAIRING_ID -H "Authorization: Bearer $POLL_TOKEN"`,
  issuers: `curl${pinned} ${origin}/v1/issuers -H "Authorization: Bearer $KEY"`,
  create: `curl${pinned} ${origin}/v1/documents \\
  -H "Authorization: Bearer $KEY" -H 'X-Issuer-Id: 1' \\
  -H 'Idempotency-Key: tableta-1-000001' -H 'Content-Type: application/json' \\
  -d '{"documentType": "01",
       "buyer": {"idType": "07", "id": "9999999999999", "name": "CONSUMIDOR FINAL"},
       "items": [{"mainCode": "PAN-01", "description": "Pan", "quantity": "2", "unitPrice": "1.00",
                  "taxes": [{"code": "2", "rateCode": "4", "rate": "15.00"}]}],
       "payments": [{"method": "01", "total": "2.30"}]}'`,
  order: `curl${pinned} ${origin}/till/v1/orders \\
  -H "Authorization: Bearer $TABLET_KEY" \\
  -H 'Idempotency-Key: tableta-1-000001' -H 'Content-Type: application/json' \\
  -d '{"name": "Rosa", "table": "Mesa 4", "items": [{"code": "PAN-01", "quantity": "2", "note": "sin sal"}]}'

curl${pinned} "${origin}/till/v1/orders?sinceId=0" -H "Authorization: Bearer $KITCHEN_KEY"

curl${pinned} ${origin}/till/v1/orders/1 -X PATCH -H "Authorization: Bearer $KITCHEN_KEY" \\
  -H 'Content-Type: application/json' -d '{"state": "doing"}'`,
};

function show(language) {
  document.documentElement.lang = language;
  for (const section of document.querySelectorAll('[data-lang]'))
    section.hidden = section.dataset.lang !== language;
  for (const id of ['es', 'en'])
    document.getElementById(id).setAttribute('aria-pressed', String(id === language));
}

for (const place of document.querySelectorAll('[data-origin]'))
  place.textContent = origin;
for (const place of document.querySelectorAll('[data-sample]'))
  place.textContent = samples[place.dataset.sample];
for (const id of ['es', 'en'])
  document.getElementById(id).addEventListener('click', () => show(id));
show((navigator.language || 'es').startsWith('en') ? 'en' : 'es');

SwaggerUIBundle({
  url: '/docs/openapi.json',
  dom_id: '#operations',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: -1,
  displayRequestDuration: true,
  persistAuthorization: false,
  validatorUrl: null,
  requestSnippetsEnabled: true,
});
