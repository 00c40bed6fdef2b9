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
  list: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n## "
    + container.escapeExpression(container.lambda(container.strict(depth0, "title", {"start":{"line":6,"column":5},"end":{"line":6,"column":10}} ), depth0))
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"note"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":10,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"tables"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":14,"column":9}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    return "\n"
    + container.escapeExpression(container.lambda(container.strict(depth0, "note", {"start":{"line":9,"column":2},"end":{"line":9,"column":6}} ), depth0))
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"table"),depth0,{"name":"table","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
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
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"sections"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":15,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"footer"),depth0,{"name":"footer","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  sheet: {"0":function(container,depth0,helpers,partials,data) {
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
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"banner"),depth0,{"name":"banner","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + alias3(alias2(alias1(depth0, "source", {"start":{"line":3,"column":2},"end":{"line":3,"column":8}} ), depth0))
    + "\n\n## "
    + alias3(alias2(alias1(lookupProperty(depth0,"form"), "title", {"start":{"line":5,"column":5},"end":{"line":5,"column":15}} ), depth0))
    + "\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"table"),lookupProperty(lookupProperty(depth0,"form"),"fields"),{"name":"table","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(lookupProperty(depth0,"form"),"sections"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":15,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(lookupProperty(depth0,"form"),"blanks"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"findings"),depth0,{"name":"findings","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
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
  site: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isCurrent"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":3},"end":{"line":20,"column":43}}})) != null ? stack1 : "")
    + ">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "entry", {"start":{"line":20,"column":46},"end":{"line":20,"column":51}} ), depth0))
    + "</li>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return " class=\"current\"";
},"2":function(container,depth0,helpers,partials,data) {
    return "<li class=\"language\">"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</li>\n";
},"3":function(container,depth0,helpers,partials,data) {
    return "<p class=\"notice\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "notice", {"start":{"line":31,"column":20},"end":{"line":31,"column":26}} ), depth0))
    + "</p>\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"title"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":35,"column":0},"end":{"line":37,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"note"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":38,"column":0},"end":{"line":40,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"tiles"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":41,"column":0},"end":{"line":47,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"charts"),{"name":"each","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":48,"column":0},"end":{"line":57,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"register"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":58,"column":0},"end":{"line":62,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"tables"),{"name":"each","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":63,"column":0},"end":{"line":65,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"items"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":66,"column":0},"end":{"line":72,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"timeline"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":73,"column":0},"end":{"line":79,"column":7}}})) != null ? stack1 : "")
    + "</section>\n";
},"5":function(container,depth0,helpers,partials,data) {
    return "<h2>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "title", {"start":{"line":36,"column":6},"end":{"line":36,"column":11}} ), depth0))
    + "</h2>\n";
},"6":function(container,depth0,helpers,partials,data) {
    return "<p>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "note", {"start":{"line":39,"column":5},"end":{"line":39,"column":9}} ), depth0))
    + "</p>\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dl class=\"tiles\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"tiles"),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":43,"column":0},"end":{"line":45,"column":9}}})) != null ? stack1 : "")
    + "</dl>\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"tile "
    + alias3(alias2(alias1(depth0, "standing", {"start":{"line":44,"column":19},"end":{"line":44,"column":27}} ), depth0))
    + "\"><dt>"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":44,"column":37},"end":{"line":44,"column":42}} ), depth0))
    + "</dt><dd>"
    + alias3(alias2(alias1(depth0, "value", {"start":{"line":44,"column":55},"end":{"line":44,"column":60}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"word"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":44,"column":62},"end":{"line":44,"column":116}}})) != null ? stack1 : "")
    + "</dd></div>\n";
},"9":function(container,depth0,helpers,partials,data) {
    return " <span class=\"word\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "word", {"start":{"line":44,"column":96},"end":{"line":44,"column":100}} ), depth0))
    + "</span>";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<figure>\n<figcaption>"
    + alias3(alias2(alias1(depth0, "caption", {"start":{"line":50,"column":14},"end":{"line":50,"column":21}} ), depth0))
    + "</figcaption>\n"
    + alias3(alias2(alias1(depth0, "drawing", {"start":{"line":51,"column":2},"end":{"line":51,"column":9}} ), depth0))
    + "\n<ul class=\"legend\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"legend"),{"name":"each","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":52,"column":19},"end":{"line":52,"column":78}}})) != null ? stack1 : "")
    + "</ul>\n<details><summary>"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"ui"), "chartTable", {"start":{"line":53,"column":20},"end":{"line":53,"column":39}} ), depth0))
    + "</summary>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"site_table"),lookupProperty(depth0,"table"),{"name":"site_table","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</details>\n</figure>\n";
},"11":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<li class=\""
    + alias3(alias2(alias1(depth0, "look", {"start":{"line":52,"column":48},"end":{"line":52,"column":52}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":52,"column":58},"end":{"line":52,"column":62}} ), depth0))
    + "</li>";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"register\" data-search=\""
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"ui"), "search", {"start":{"line":59,"column":37},"end":{"line":59,"column":52}} ), depth0))
    + "\" data-matches=\""
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"ui"), "matches", {"start":{"line":59,"column":72},"end":{"line":59,"column":88}} ), depth0))
    + "\" data-previous=\""
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"ui"), "previous", {"start":{"line":59,"column":109},"end":{"line":59,"column":126}} ), depth0))
    + "\" data-next=\""
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"ui"), "next", {"start":{"line":59,"column":143},"end":{"line":59,"column":156}} ), depth0))
    + "\">\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"site_table"),lookupProperty(depth0,"register"),{"name":"site_table","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</div>\n";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"site_table"),depth0,{"name":"site_table","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"items"),{"name":"each","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":68,"column":0},"end":{"line":70,"column":9}}})) != null ? stack1 : "")
    + "</ul>\n";
},"15":function(container,depth0,helpers,partials,data) {
    return "<li>"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</li>\n";
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ol class=\"timeline\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"timeline"),{"name":"each","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":75,"column":0},"end":{"line":77,"column":9}}})) != null ? stack1 : "")
    + "</ol>\n";
},"17":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<li class=\""
    + alias3(alias2(alias1(depth0, "standing", {"start":{"line":76,"column":13},"end":{"line":76,"column":21}} ), depth0))
    + "\"><time>"
    + alias3(alias2(alias1(depth0, "day", {"start":{"line":76,"column":33},"end":{"line":76,"column":36}} ), depth0))
    + "</time> "
    + alias3(alias2(alias1(depth0, "what", {"start":{"line":76,"column":48},"end":{"line":76,"column":52}} ), depth0))
    + " <span class=\"word\">"
    + alias3(alias2(alias1(depth0, "word", {"start":{"line":76,"column":76},"end":{"line":76,"column":80}} ), depth0))
    + "</span></li>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\u003C!-- Backproof report page -->\n<!DOCTYPE html>\n<html lang=\""
    + alias3(alias2(alias1(depth0, "language", {"start":{"line":3,"column":14},"end":{"line":3,"column":22}} ), depth0))
    + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":9,"column":9},"end":{"line":9,"column":14}} ), depth0))
    + "</title>\n<link rel=\"stylesheet\" href=\""
    + alias3(alias2(alias1(depth0, "style", {"start":{"line":10,"column":31},"end":{"line":10,"column":36}} ), depth0))
    + "\">\n\u003Cscript defer src=\""
    + alias3(alias2(alias1(depth0, "script", {"start":{"line":11,"column":21},"end":{"line":11,"column":27}} ), depth0))
    + "\">\u003C/script>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"ui"), "skip", {"start":{"line":14,"column":31},"end":{"line":14,"column":38}} ), depth0))
    + "</a>\n<header>\n<p class=\"institution\">"
    + alias3(alias2(alias1(depth0, "institution", {"start":{"line":16,"column":25},"end":{"line":16,"column":36}} ), depth0))
    + "</p>\n<nav>\n<ul>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"navigation"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":21,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"others"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":24,"column":9}}})) != null ? stack1 : "")
    + "</ul>\n</nav>\n</header>\n<main id=\"main\">\n<h1>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":29,"column":6},"end":{"line":29,"column":11}} ), depth0))
    + "</h1>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"notice"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":0},"end":{"line":32,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"blocks"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":33,"column":0},"end":{"line":81,"column":9}}})) != null ? stack1 : "")
    + "</main>\n<footer>"
    + alias3(alias2(alias1(depth0, "footer", {"start":{"line":83,"column":10},"end":{"line":83,"column":16}} ), depth0))
    + "</footer>\n</body>\n</html>\n";
},"usePartial":true,"useData":true},
  site_entrance: {"0":function(container,depth0,helpers,partials,data) {
    return "<li>"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</li>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\u003C!-- Backproof report page -->\n<!DOCTYPE html>\n<html lang=\""
    + alias3(alias2(alias1(depth0, "language", {"start":{"line":3,"column":14},"end":{"line":3,"column":22}} ), depth0))
    + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"refresh\" content=\"0; url="
    + alias3(alias2(alias1(depth0, "chosen", {"start":{"line":7,"column":45},"end":{"line":7,"column":51}} ), depth0))
    + "\">\n<title>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":8,"column":9},"end":{"line":8,"column":14}} ), depth0))
    + "</title>\n<link rel=\"stylesheet\" href=\"style.css\">\n</head>\n<body>\n<main>\n<h1>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":13,"column":6},"end":{"line":13,"column":11}} ), depth0))
    + "</h1>\n<ul>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"links"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":17,"column":9}}})) != null ? stack1 : "")
    + "</ul>\n</main>\n</body>\n</html>\n";
},"useData":true},
  site_table: {"0":function(container,depth0,helpers,partials,data) {
    return "<h3>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "heading", {"start":{"line":2,"column":6},"end":{"line":2,"column":13}} ), depth0))
    + "</h3>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "heading", {"start":{"line":4,"column":75},"end":{"line":4,"column":82}} ), depth0));
},"2":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(container.lambda(container.strict(lookupProperty(data,"root"), "title", {"start":{"line":4,"column":94},"end":{"line":4,"column":105}} ), depth0));
},"3":function(container,depth0,helpers,partials,data) {
    return "<th scope=\"col\">"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</th>";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":4},"end":{"line":9,"column":44}}})) != null ? stack1 : "")
    + "</tr>\n";
},"5":function(container,depth0,helpers,partials,data) {
    return "<td>"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</td>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"heading"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":3,"column":7}}})) != null ? stack1 : "")
    + "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\""
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"heading"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":4,"column":58},"end":{"line":4,"column":114}}})) != null ? stack1 : "")
    + "\">\n<table>\n<thead><tr>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"columns"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":11},"end":{"line":6,"column":66}}})) != null ? stack1 : "")
    + "</tr></thead>\n<tbody>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":10,"column":9}}})) != null ? stack1 : "")
    + "</tbody>\n</table>\n</div>\n";
},"useData":true},
};

export const siteAssets = {
  "style": "/* Backproof report page */\n:root {\n  --ink: #1a1c1e; --quiet: #5a5f66; --paper: #ffffff; --card: #f4f5f7; --line: #c9cdd2; --link: #0b57a4;\n  --good: #1d6b3a; --bad: #a3222a; --warn: #7a4f00; --unknown: #565b62; --bar-good: #3d8f5f; --bar-bad: #c2363f; --bar-gone: #b07d1a;\n}\n@media (prefers-color-scheme: dark) {\n  :root {\n    --ink: #e8eaed; --quiet: #a9afb7; --paper: #17191c; --card: #22262a; --line: #444a51; --link: #8ab8f0;\n    --good: #7fcf9b; --bad: #f29a9f; --warn: #e6bf6a; --unknown: #b6bcc4; --bar-good: #5bb37e; --bar-bad: #e0656d; --bar-gone: #d0a04a;\n  }\n}\n* { box-sizing: border-box; }\nbody { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.6 system-ui, \"Noto Sans CJK TC\", \"PingFang TC\", \"Microsoft JhengHei\", sans-serif; }\nheader, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1rem; }\na { color: var(--link); }\na:focus-visible, summary:focus-visible, input:focus-visible, button:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }\n.skip { position: absolute; left: -99rem; }\n.skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.3rem 0.6rem; z-index: 1; }\n.institution { margin: 1rem 0 0.2rem; color: var(--quiet); }\nnav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; margin: 0; padding: 0.3rem 0; border-bottom: 1px solid var(--line); }\nnav .current a { font-weight: 700; text-decoration-thickness: 3px; }\nnav .language { margin-left: auto; }\nh1 { font-size: 1.6rem; line-height: 1.3; margin: 1rem 0 0.5rem; }\nh2 { font-size: 1.25rem; margin: 1.8rem 0 0.4rem; }\nh3 { font-size: 1.05rem; margin: 1.1rem 0 0.3rem; }\np, li, h1, h2, h3, dd, figcaption { overflow-wrap: anywhere; }\ntd, th { overflow-wrap: break-word; }\n.day { white-space: nowrap; }\n.long code { overflow-wrap: anywhere; }\n.notice { border-left: 4px solid var(--warn); padding: 0.2rem 0.8rem; color: var(--quiet); }\ncode { font-size: 0.92em; }\n.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: 0.7rem; margin: 0.7rem 0; }\n.tile { background: var(--card); border-left: 5px solid var(--unknown); border-radius: 4px; padding: 0.5rem 0.8rem; }\n.tile dt { color: var(--quiet); font-size: 0.9rem; }\n.tile dd { margin: 0; font-size: 1.3rem; font-weight: 600; }\n.word { font-size: 0.85rem; font-weight: 600; }\n.good { border-color: var(--good); } .bad { border-color: var(--bad); } .warn { border-color: var(--warn); } .unknown { border-color: var(--unknown); }\n.good .word { color: var(--good); } .bad .word { color: var(--bad); } .warn .word { color: var(--warn); } .unknown .word { color: var(--unknown); }\n.scroll { overflow-x: auto; max-width: 100%; }\ntable { border-collapse: collapse; margin: 0.4rem 0; font-size: 0.93rem; min-width: 40%; }\nth, td { border: 1px solid var(--line); padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; min-width: 4.5em; max-width: 34em; }\nth { background: var(--card); }\ntd:has(.long) { min-width: 11em; }\ntd:has(br) { min-width: 14em; }\nfigure { margin: 1rem 0; }\nfigcaption { font-weight: 600; }\n.chart { width: 100%; max-width: 60rem; height: auto; display: block; }\n.chart .grid { stroke: var(--line); stroke-width: 1; }\n.chart .tick { fill: var(--quiet); font-size: 11px; }\n.chart .bar { stroke: var(--paper); stroke-width: 0.5; }\n.chart .good { fill: var(--bar-good); } .chart .bad { fill: var(--bar-bad); } .chart .gone { fill: var(--bar-gone); }\n.chart .hit { fill: transparent; } .chart .hit:hover { fill: var(--quiet); fill-opacity: 0.18; }\n.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; padding: 0; margin: 0.2rem 0; font-size: 0.9rem; }\n.legend li::before { content: \"\"; display: inline-block; width: 0.9em; height: 0.9em; margin-right: 0.4em; vertical-align: -0.1em; background: var(--bar-good); }\n.legend .bad::before { background: var(--bar-bad); } .legend .gone::before { background: var(--bar-gone); }\n.timeline { list-style: none; padding: 0; }\n.timeline li { border-left: 4px solid var(--unknown); margin: 0.3rem 0; padding: 0.1rem 0.7rem; }\n.timeline .good { border-color: var(--good); } .timeline .bad { border-color: var(--bad); } .timeline .warn { border-color: var(--warn); }\n.timeline time { color: var(--quiet); margin-right: 0.5em; }\n.find { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; margin: 0.6rem 0; }\n.find input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px; padding: 0.3rem 0.6rem; min-width: min(18rem, 100%); }\n.find button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--quiet); border-radius: 4px; padding: 0.2rem 0.8rem; }\n.find button:disabled { opacity: 0.5; }\nfooter { margin-top: 2rem; padding-top: 0.6rem; padding-bottom: 1.5rem; color: var(--quiet); font-size: 0.85rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }\n@media (max-width: 45rem) {\n  .chart { overflow: visible; }\n  .chart .tick { font-size: 20px; }\n}\n@media print {\n  :root { --ink: #000; --paper: #fff; --card: #f2f2f2; --line: #888; --link: #000; --bar-good: #bbb; --bar-bad: #000; --bar-gone: #666; }\n  nav, .skip, .find:not(.filtered), .find button, [role=\"status\"] span { display: none; }\n  tr.elsewhere { display: table-row; }\n  details::details-content { content-visibility: visible; height: auto; }\n  .scroll { overflow: visible; }\n  .legend li::before { print-color-adjust: exact; }\n  table, figure, .tile, li { break-inside: auto; }\n  tr { break-inside: avoid; }\n  h2, h3 { break-after: avoid; }\n}\n",
  "script": "/* Backproof report page */\n\"use strict\";\n// Search and pages for long tables. Without this script every row is shown.\nconst perPage = 50;\nfor (const register of document.querySelectorAll(\".register\")) {\n  const rows = [...register.querySelectorAll(\"tbody tr\")];\n  const texts = rows.map((row) => row.textContent.toLowerCase());\n  const bar = document.createElement(\"div\");\n  bar.className = \"find\";\n  const label = document.createElement(\"label\");\n  const input = document.createElement(\"input\");\n  input.type = \"search\";\n  label.append(`${register.dataset.search} `, input);\n  const told = document.createElement(\"span\");\n  told.setAttribute(\"role\", \"status\");\n  const place = document.createElement(\"span\");\n  const [previous, next] = [\"previous\", \"next\"].map((name) => {\n    const button = document.createElement(\"button\");\n    button.type = \"button\";\n    button.textContent = register.dataset[name];\n    return button;\n  });\n  bar.append(label, previous, next, told);\n  register.prepend(bar);\n  let page = 0;\n  const show = () => {\n    const words = input.value.toLowerCase().split(/\\s+/).filter(Boolean);\n    const found = rows.filter((_, index) => words.every((word) => texts[index].includes(word)));\n    const pages = Math.max(1, Math.ceil(found.length / perPage));\n    page = Math.min(page, pages - 1);\n    const shown = new Set(found.slice(page * perPage, (page + 1) * perPage));\n    const all = new Set(found);\n    for (const row of rows) {\n      row.hidden = !shown.has(row);\n      // Paper has no next page: it shows them all.\n      row.classList.toggle(\"elsewhere\", row.hidden && all.has(row));\n    }\n    bar.classList.toggle(\"filtered\", words.length > 0);\n    previous.disabled = page === 0;\n    next.disabled = page === pages - 1;\n    previous.hidden = next.hidden = pages === 1;\n    place.textContent = pages === 1 ? \"\" : ` · ${page + 1} / ${pages}`;\n    told.replaceChildren(`${register.dataset.matches} ${found.length} / ${rows.length}`, place);\n  };\n  input.addEventListener(\"input\", () => { page = 0; show(); });\n  previous.addEventListener(\"click\", () => { page -= 1; show(); });\n  next.addEventListener(\"click\", () => { page += 1; show(); });\n  show();\n}\n"
};
export const printTemplates = {
  "form": "// A form of the procedure on A4. Everything it shows comes from data.json as plain strings: nothing in them is markup.\n#let form = json(\"data.json\")\n#let frame = 0.5pt + luma(90)\n#let shade = luma(240)\n\n// A line may break between boxes, and copied text stays whole.\n#let runs(all) = all.map(one => if all.len() == 1 { one } else { box(one) }).join()\n#let piece(one) = if one.face == \"code\" { text(size: 0.92em, runs(one.runs)) } else { runs(one.runs) }\n#let shown(lines) = lines.map(line => line.map(piece).join()).join(linebreak())\n#let plain(lines) = lines.map(line => line.map(one => one.runs.join()).join()).join(\" \")\n\n#set document(\n  title: plain(form.title),\n  author: plain(form.institution),\n  keywords: (\"Backproof report page\",),\n  date: datetime(year: form.date.year, month: form.date.month, day: form.date.day),\n)\n#set text(font: form.fonts, lang: form.language.lang, region: form.language.region, size: 9pt)\n#set par(leading: 0.55em)\n#show heading.where(level: 1): it => align(center, block(below: 0.8em, text(size: 14pt, weight: \"bold\", it.body)))\n#show heading.where(level: 2): it => block(above: 1.1em, below: 0.5em, sticky: true, text(size: 10.5pt, weight: \"bold\", it.body))\n#show heading.where(level: 3): it => block(above: 0.9em, below: 0.45em, sticky: true, text(size: 9.5pt, weight: \"bold\", it.body))\n#set table(stroke: frame, inset: (x: 4pt, y: 3.5pt))\n#show table: set block(above: 0.5em, below: 0.7em)\n\n#let page-header = {\n  set text(size: 8.5pt)\n  align(center, text(size: 10pt, weight: \"bold\", shown(form.institution)))\n  v(-0.2em)\n  table(\n    columns: (1.3fr, 2.2fr, 0.9fr, 0.7fr, 1.3fr, 0.8fr),\n    align: center + horizon,\n    ..form.header.labels.map(label => table.cell(fill: shade, shown(label))),\n    ..form.header.values.map(shown),\n    context counter(page).display(\"1 / 1\", both: true),\n  )\n}\n\n// Long names need a taller header; the page makes room for it, so that it never lies over the form.\n#let side = 1.6cm\n#let gap = 0.384cm\n#show: body => context {\n  let tall = measure(page-header, width: 21cm - 2 * side).height + gap + 0.9cm\n  set page(\n    paper: \"a4\",\n    margin: (x: side, top: calc.clamp(tall.cm(), 3.2, 15) * 1cm, bottom: 1.7cm),\n    header: page-header,\n    header-ascent: gap,\n    footer: text(size: 7pt, fill: luma(80), shown(form.footer)),\n  )\n  body\n}\n\n#let label-cell(one) = table.cell(fill: shade, text(weight: \"medium\", shown(one.label)))\n// Fields in the order of the form: a wide one takes a row, two others share one.\n#let fields(all) = {\n  let cells = ()\n  let half = none\n  for one in all {\n    if one.isWide {\n      if half != none { cells += (label-cell(half), table.cell(colspan: 3, shown(half.value))); half = none }\n      cells += (label-cell(one), table.cell(colspan: 3, shown(one.value)))\n    } else if half == none { half = one } else {\n      cells += (label-cell(half), shown(half.value), label-cell(one), shown(one.value))\n      half = none\n    }\n  }\n  if half != none { cells += (label-cell(half), table.cell(colspan: 3, shown(half.value))) }\n  table(columns: (17%, 33%, 17%, 33%), align: left + horizon, ..cells)\n}\n#let set-table(one) = {\n  if plain(one.heading) != \"\" { heading(level: 3, shown(one.heading)) }\n  if one.is == \"fields\" { fields(one.fields) } else if one.is == \"cards\" {\n    for card in one.cards { block(breakable: false, fields(card)) }\n  } else {\n    set text(size: 8.5pt)\n    table(\n      columns: one.shares.map(share => share * 1fr),\n      align: left + horizon,\n      table.header(..one.columns.map(title => table.cell(fill: shade, shown(title)))),\n      ..one.rows.map(row => row.map(shown)).join(),\n    )\n  }\n}\n\n= #shown(form.title)\n#if plain(form.notice) != \"\" { align(center, text(size: 8pt, fill: luma(80), shown(form.notice))) }\n#set-table(form.fields)\n#for section in form.sections {\n  heading(level: 2, shown(section.title))\n  if \"note\" in section { block(text(size: 8.5pt, shown(section.note))) }\n  for one in section.tables { set-table(one) }\n}\n#if plain(form.blanks) != \"\" { block(above: 0.9em, text(size: 7.5pt, fill: luma(80), shown(form.blanks))) }\n#heading(level: 2, shown(form.signOff.title))\n#for one in form.signOff.tables { set-table(one) }\n#for note in form.signOff.notes { block(text(size: 8pt, shown(note))) }\n"
};
