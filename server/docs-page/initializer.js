/** Starts Swagger UI on this server's own description, with the token where one is wanted, in the reader's colours. */
/* global SwaggerUIBundle */

/** Where the explorer keeps the token of this browser tab. */
const TOKEN_KEY = "parley.token";

const stateLine = document.getElementById("state");
const tokenForm = document.getElementById("token-form");
const tokenField = document.getElementById("token");
const tokenError = document.getElementById("token-error");

followScheme(matchMedia("(prefers-color-scheme: dark)"));
tokenForm.addEventListener("submit", (event) => {
  event.preventDefault();
  void open(tokenField.value.trim());
});
await open(keptToken());

/** Swagger UI is dark where the root element says so. */
function followScheme(query) {
  const follow = () => document.documentElement.classList.toggle("dark-mode", query.matches);
  query.addEventListener("change", follow);
  follow();
}

/** Asks for the description, and shows it or says why not. */
async function open(token) {
  let response;
  try {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    response = await fetch("api/openapi.json", { headers });
  } catch {
    stateLine.textContent =
      "The Parley server cannot be reached. Look whether it still runs, then load this page again.";
    return;
  }
  if (response.status === 401) askForToken(token !== undefined);
  else if (response.ok) show(await response.json(), token);
  else stateLine.textContent = await reasonOf(response);
}

/** The words of the one error body, or the status where something else answered. */
async function reasonOf(response) {
  const body = await response.json().catch(() => ({}));
  return [body.message ?? `The server answered ${response.status}.`, body.hint].filter(Boolean).join(" ");
}

function askForToken(wasWrong) {
  stateLine.textContent = "";
  tokenForm.hidden = false;
  tokenError.textContent = wasWrong ? "The token was not accepted." : "";
  tokenField.setAttribute("aria-invalid", String(wasWrong));
  tokenField.focus();
}

function show(spec, token) {
  stateLine.textContent = "";
  tokenForm.hidden = true;
  const ui = SwaggerUIBundle({
    spec,
    domNode: document.getElementById("api"),
    deepLinking: true,
    displayRequestDuration: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    filter: true,
    tryItOutEnabled: true,
    // Nothing leaves this server.
    validatorUrl: null,
    presets: [SwaggerUIBundle.presets.apis],
    layout: "BaseLayout",
    onComplete: () => {
      if (token !== undefined) ui.preauthorizeApiKey("token", token);
    },
  });
}

/** The token that was given to the explorer in this tab; undefined where there is none, or where the browser keeps nothing. */
function keptToken() {
  try {
    return sessionStorage.getItem(TOKEN_KEY) ?? undefined;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
