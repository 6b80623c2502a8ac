package org.zaijiuye.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.zaijiuye.problem.NotAllowed;

/** Runs no script, in whatever language and however its diagram or table got in. */
final class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw refusal(factory.getLanguageName());
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw refusal("");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean cached) {
        throw refusal(language);
    }

    private static NotAllowed refusal(String language) {
        return new NotAllowed("流程图里有脚本（" + language + "），程序不运行脚本，没有执行。请管理员改正流程图，然后重试。");
    }
}
