// Shows the OpenAPI document with Swagger UI, in the chosen language, and sends the caller's token with each request.

import { accessToken, session, signIn, signOut } from "./session.js";
import { groups, introduction, texts } from "./texts.js";

const LANGUAGE = "kiennghi.language";

const byId = (id) => document.getElementById(id);
const signInForm = byId("sign-in");
const signedInForm = byId("signed-in");
const languageButton = byId("language");
const message = byId("message");

let language = localStorage.getItem(LANGUAGE) ?? "vi";
let specification = null;

function showSession() {
  const known = session();
  signInForm.hidden = known !== null;
  signedInForm.hidden = known === null;
  byId("who").textContent = known?.username ?? "";
}

function showTexts() {
  document.documentElement.lang = language;
  document.title = texts[language].title;
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = texts[language][element.dataset.text];
  }
  languageButton.textContent = texts[language].other;
  languageButton.lang = language === "vi" ? "en" : "vi";
}

/** The document in the chosen language: its title, its introduction and its groups. */
function translated() {
  const shown = structuredClone(specification);
  shown.info.title = texts[language].title;
  if (language === "vi") {
    shown.info.description = introduction;
    for (const tag of shown.tags) {
      tag.description = groups[tag.name] ?? tag.description;
    }
  }
  return shown;
}

async function prepare(request) {
  const token = await accessToken(language);
  showSession();
  if (token) {
    request.headers.Authorization = `Bearer ${token}`;
  }
  request.headers["Accept-Language"] ??= language;
  return request;
}

function showOperations() {
  window.SwaggerUIBundle({
    spec: translated(),
    domNode: byId("operations"),
    presets: [window.SwaggerUIBundle.presets.apis],
    deepLinking: true,
    docExpansion: "none",
    defaultModelsExpandDepth: -1,
    defaultModelExpandDepth: 2,
    displayRequestDuration: true,
    filter: true,
    tryItOutEnabled: true,
    validatorUrl: null,
    requestInterceptor: prepare,
  });
}

signInForm.addEventListener("submit", async (event) => {
  event.preventDefault();
  message.textContent = "";
  const { username, password } = signInForm.elements;
  try {
    await signIn(username.value, password.value, language);
    signInForm.reset();
  } catch (error) {
    message.textContent = error.message;
  }
  showSession();
});

signedInForm.addEventListener("submit", async (event) => {
  event.preventDefault();
  await signOut(language);
  showSession();
});

languageButton.addEventListener("click", () => {
  language = language === "vi" ? "en" : "vi";
  localStorage.setItem(LANGUAGE, language);
  showTexts();
  showOperations();
});

showTexts();
showSession();
specification = await (await fetch("/openapi.json")).json();
showOperations();
