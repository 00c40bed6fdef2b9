// Generated from scripts/reporters/templates/ by `npm run docs`; do not edit.
// @ts-nocheck

export const templates = {
  readme: {"0":function(container,depth0,helpers,partials,data) {
    return "- "
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n## "
    + container.escapeExpression(container.lambda(container.strict(depth0, "title", {"start":{"line":18,"column":5},"end":{"line":18,"column":10}} ), depth0))
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"note"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":22,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"tables"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":0},"end":{"line":26,"column":9}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    return "\n"
    + container.escapeExpression(container.lambda(container.strict(depth0, "note", {"start":{"line":21,"column":2},"end":{"line":21,"column":6}} ), depth0))
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"table"),depth0,{"name":"table","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"banner"),depth0,{"name":"banner","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + alias3(alias2(alias1(depth0, "asOf", {"start":{"line":3,"column":2},"end":{"line":3,"column":6}} ), depth0))
    + "\n\n## "
    + alias3(alias2(alias1(lookupProperty(depth0,"counts"), "title", {"start":{"line":5,"column":5},"end":{"line":5,"column":17}} ), depth0))
    + "\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"table"),lookupProperty(lookupProperty(depth0,"counts"),"table"),{"name":"table","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + alias3(alias2(alias1(lookupProperty(depth0,"counts"), "note", {"start":{"line":9,"column":2},"end":{"line":9,"column":13}} ), depth0))
    + "\n\n## "
    + alias3(alias2(alias1(lookupProperty(depth0,"pages"), "title", {"start":{"line":11,"column":5},"end":{"line":11,"column":16}} ), depth0))
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(lookupProperty(depth0,"pages"),"items"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":15,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"sections"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":27,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"footer"),depth0,{"name":"footer","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  plan: {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"form"),depth0,{"name":"form","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"footer"),depth0,{"name":"footer","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  restoration: {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"form"),depth0,{"name":"form","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"footer"),depth0,{"name":"footer","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  due: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n## "
    + container.escapeExpression(container.lambda(container.strict(depth0, "title", {"start":{"line":6,"column":5},"end":{"line":6,"column":10}} ), depth0))
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"empty"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":10,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"tables"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":13,"column":9}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "empty", {"start":{"line":9,"column":2},"end":{"line":9,"column":7}} ), depth0))
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"table"),depth0,{"name":"table","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"banner"),depth0,{"name":"banner","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + container.escapeExpression(container.lambda(container.strict(depth0, "asOf", {"start":{"line":3,"column":2},"end":{"line":3,"column":6}} ), depth0))
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"groups"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":14,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"footer"),depth0,{"name":"footer","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  clauses: {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"banner"),depth0,{"name":"banner","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + alias3(alias2(alias1(depth0, "asOf", {"start":{"line":3,"column":2},"end":{"line":3,"column":6}} ), depth0))
    + "\n\n"
    + alias3(alias2(alias1(depth0, "note", {"start":{"line":5,"column":2},"end":{"line":5,"column":6}} ), depth0))
    + "\n\n## "
    + alias3(alias2(alias1(lookupProperty(depth0,"clauses"), "title", {"start":{"line":7,"column":5},"end":{"line":7,"column":18}} ), depth0))
    + "\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"table"),lookupProperty(lookupProperty(depth0,"clauses"),"table"),{"name":"table","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n## "
    + alias3(alias2(alias1(lookupProperty(depth0,"rules"), "title", {"start":{"line":11,"column":5},"end":{"line":11,"column":16}} ), depth0))
    + "\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"table"),lookupProperty(lookupProperty(depth0,"rules"),"table"),{"name":"table","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"footer"),depth0,{"name":"footer","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  banner: {"0":function(container,depth0,helpers,partials,data) {
    return "\n> "
    + container.escapeExpression(container.lambda(container.strict(depth0, "notice", {"start":{"line":7,"column":4},"end":{"line":7,"column":10}} ), depth0))
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\u003C!-- Backproof report page -->\n# "
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":2,"column":4},"end":{"line":2,"column":9}} ), depth0))
    + "\n\n"
    + alias3(alias2(alias1(depth0, "institution", {"start":{"line":4,"column":2},"end":{"line":4,"column":13}} ), depth0))
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"notice"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":8,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  form: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n## "
    + container.escapeExpression(container.lambda(container.strict(depth0, "title", {"start":{"line":10,"column":5},"end":{"line":10,"column":10}} ), depth0))
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"tables"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":14,"column":9}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"table"),depth0,{"name":"table","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"form"), "blanks", {"start":{"line":18,"column":2},"end":{"line":18,"column":13}} ), depth0))
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"table"),depth0,{"name":"table","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "- "
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"banner"),depth0,{"name":"banner","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"table"),lookupProperty(lookupProperty(depth0,"form"),"header"),{"name":"table","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n## "
    + alias3(alias2(alias1(lookupProperty(depth0,"form"), "title", {"start":{"line":5,"column":5},"end":{"line":5,"column":15}} ), depth0))
    + "\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"table"),lookupProperty(lookupProperty(depth0,"form"),"fields"),{"name":"table","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(lookupProperty(depth0,"form"),"sections"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":15,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(lookupProperty(depth0,"form"),"blanks"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "")
    + "\n## "
    + alias3(alias2(alias1(lookupProperty(depth0,"signOff"), "title", {"start":{"line":21,"column":5},"end":{"line":21,"column":18}} ), depth0))
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(lookupProperty(depth0,"signOff"),"tables"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":0},"end":{"line":26,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(lookupProperty(depth0,"signOff"),"notes"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":27,"column":0},"end":{"line":29,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"findings"),depth0,{"name":"findings","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  findings: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"table"),depth0,{"name":"table","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n### "
    + container.escapeExpression(container.lambda(container.strict(depth0, "title", {"start":{"line":11,"column":6},"end":{"line":11,"column":11}} ), depth0))
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"items"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":15,"column":9}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    return "- "
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n## "
    + alias3(alias2(alias1(lookupProperty(depth0,"findings"), "title", {"start":{"line":2,"column":5},"end":{"line":2,"column":19}} ), depth0))
    + "\n\n"
    + alias3(alias2(alias1(lookupProperty(depth0,"findings"), "summary", {"start":{"line":4,"column":2},"end":{"line":4,"column":18}} ), depth0))
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(lookupProperty(depth0,"findings"),"tables"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":8,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(lookupProperty(depth0,"findings"),"lists"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":16,"column":9}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  table: {"0":function(container,depth0,helpers,partials,data) {
    return "### "
    + container.escapeExpression(container.lambda(container.strict(depth0, "heading", {"start":{"line":2,"column":6},"end":{"line":2,"column":13}} ), depth0))
    + "\n\n";
},"1":function(container,depth0,helpers,partials,data) {
    return " "
    + container.escapeExpression(container.lambda(depth0, depth0))
    + " |";
},"2":function(container,depth0,helpers,partials,data) {
    return " --- |";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "|"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":1},"end":{"line":8,"column":35}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"heading"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":4,"column":7}}})) != null ? stack1 : "")
    + "|"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"columns"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":1},"end":{"line":5,"column":38}}})) != null ? stack1 : "")
    + "\n|"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"columns"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":1},"end":{"line":6,"column":33}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":9,"column":9}}})) != null ? stack1 : "");
},"useData":true},
  footer: {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "\n---\n\n"
    + container.escapeExpression(container.lambda(container.strict(depth0, "footer", {"start":{"line":4,"column":2},"end":{"line":4,"column":8}} ), depth0))
    + "\n";
},"useData":true},
};

export const printTemplates = {
  "form": "// A form of the procedure on A4. Everything it shows comes from data.json as plain strings: nothing in them is markup.\n#let form = json(\"data.json\")\n#let frame = 0.5pt + luma(90)\n#let shade = luma(240)\n\n// A line may break between boxes, and copied text stays whole.\n#let runs(all) = all.map(one => if all.len() == 1 { one } else { box(one) }).join()\n#let piece(one) = if one.face == \"code\" { text(size: 0.92em, runs(one.runs)) } else { runs(one.runs) }\n#let shown(lines) = lines.map(line => line.map(piece).join()).join(linebreak())\n#let plain(lines) = lines.map(line => line.map(one => one.runs.join()).join()).join(\" \")\n\n#set document(\n  title: plain(form.title),\n  author: plain(form.institution),\n  keywords: (\"Backproof report page\",),\n  date: datetime(year: form.date.year, month: form.date.month, day: form.date.day),\n)\n#set text(font: form.fonts, lang: form.language.lang, region: form.language.region, size: 9pt)\n#set par(leading: 0.55em)\n#show heading.where(level: 1): it => align(center, block(below: 0.8em, text(size: 14pt, weight: \"bold\", it.body)))\n#show heading.where(level: 2): it => block(above: 1.1em, below: 0.5em, sticky: true, text(size: 10.5pt, weight: \"bold\", it.body))\n#show heading.where(level: 3): it => block(above: 0.9em, below: 0.45em, sticky: true, text(size: 9.5pt, weight: \"bold\", it.body))\n#set table(stroke: frame, inset: (x: 4pt, y: 3.5pt))\n#show table: set block(above: 0.5em, below: 0.7em)\n\n#let page-header = {\n  set text(size: 8.5pt)\n  align(center, text(size: 10pt, weight: \"bold\", shown(form.institution)))\n  v(-0.4em)\n  table(\n    columns: (1.3fr, 2.2fr, 0.9fr, 0.7fr, 1.3fr, 0.8fr),\n    align: center + horizon,\n    ..form.header.labels.map(label => table.cell(fill: shade, shown(label))),\n    ..form.header.values.map(shown),\n    context counter(page).display(\"1 / 1\", both: true),\n  )\n}\n\n#set page(\n  paper: \"a4\",\n  margin: (x: 1.6cm, top: 3.2cm, bottom: 1.7cm),\n  header: page-header,\n  header-ascent: 12%,\n  footer: text(size: 7pt, fill: luma(80), shown(form.footer)),\n)\n\n#let label-cell(one) = table.cell(fill: shade, text(weight: \"medium\", shown(one.label)))\n// Fields in the order of the form: a wide one takes a row, two others share one.\n#let fields(all) = {\n  let cells = ()\n  let half = none\n  for one in all {\n    if one.isWide {\n      if half != none { cells += (label-cell(half), table.cell(colspan: 3, shown(half.value))); half = none }\n      cells += (label-cell(one), table.cell(colspan: 3, shown(one.value)))\n    } else if half == none { half = one } else {\n      cells += (label-cell(half), shown(half.value), label-cell(one), shown(one.value))\n      half = none\n    }\n  }\n  if half != none { cells += (label-cell(half), table.cell(colspan: 3, shown(half.value))) }\n  table(columns: (17%, 33%, 17%, 33%), align: left + horizon, ..cells)\n}\n#let set-table(one) = {\n  if plain(one.heading) != \"\" { heading(level: 3, shown(one.heading)) }\n  if one.is == \"fields\" { fields(one.fields) } else if one.is == \"cards\" {\n    for card in one.cards { block(breakable: false, fields(card)) }\n  } else {\n    set text(size: 8.5pt)\n    table(\n      columns: one.shares.map(share => share * 1fr),\n      align: left + horizon,\n      table.header(..one.columns.map(title => table.cell(fill: shade, shown(title)))),\n      ..one.rows.map(row => row.map(shown)).join(),\n    )\n  }\n}\n\n= #shown(form.title)\n#if plain(form.notice) != \"\" { align(center, text(size: 8pt, fill: luma(80), shown(form.notice))) }\n#set-table(form.fields)\n#for section in form.sections {\n  heading(level: 2, shown(section.title))\n  for one in section.tables { set-table(one) }\n}\n#if plain(form.blanks) != \"\" { block(above: 0.9em, text(size: 7.5pt, fill: luma(80), shown(form.blanks))) }\n#heading(level: 2, shown(form.signOff.title))\n#for one in form.signOff.tables { set-table(one) }\n#for note in form.signOff.notes { block(text(size: 8pt, shown(note))) }\n"
};
